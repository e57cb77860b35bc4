package org.sayram.operations.internal;

/** The log of one node since it was last restored: what has one sequence and one hash chain. */
record ChainName(String node, int incarnation) {}
