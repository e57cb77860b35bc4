/**
 * Signals for others: what devices reported, asked for by premises, kind and time, or followed as it is stored. Signals are handed
 * out in the order in which they were stored, so that nobody who goes on from a position misses one or gets one twice.
 */
@org.jspecify.annotations.NullMarked
package org.sayram.iot.internal.signal;
