package org.sayram.operations.internal;

import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HybridTime;

/** The one row that gives this node's events their order. */
record NodeHead(String node, int incarnation, long sequence, long position, Hash hash, HybridTime clock) {}
