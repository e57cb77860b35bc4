package org.sayram.operations.internal;

import java.time.Instant;

/**
 * How far another node, or an earlier incarnation of this one, is known here.
 *
 * @param node the node
 * @param incarnation which incarnation of it
 * @param sequence the last sequence held here
 * @param recordedAt when that was written, by the other's clock
 * @param receivedAt when it came here
 * @param clockAheadMillis how far the other's clock was ahead of ours then, 0 where less than a minute
 */
record KnownNode(
        String node, int incarnation, long sequence, Instant recordedAt, Instant receivedAt, long clockAheadMillis) {}
