package org.sayram.tools.roadimport;

/** Where the import tells how far it is, one line at a time. */
@FunctionalInterface
interface Progress {
    void say(String line);
}
