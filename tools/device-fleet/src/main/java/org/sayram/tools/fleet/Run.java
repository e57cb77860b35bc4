package org.sayram.tools.fleet;

/** One of the things the fleet can do from start to end. */
interface Run {
    /** Does it and returns the exit code of the process: 0 when all went well. */
    int run() throws InterruptedException;
}
