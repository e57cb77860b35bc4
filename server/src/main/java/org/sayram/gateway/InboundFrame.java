package org.sayram.gateway;

import java.time.Instant;

/**
 * A whole frame on its way to the database.
 *
 * @param session the connection it came by
 * @param protocol the protocol that cut it
 * @param terminal number of the terminal that speaks, by its dialect
 * @param raw the bytes as received
 * @param message the frame as the protocol reads it
 * @param receivedAt our clock
 */
@SuppressWarnings("ArrayRecordComponent") // handed once from the socket to the database; never compared
public record InboundFrame(
        DeviceSession session, DeviceProtocol protocol, long terminal, byte[] raw, Object message, Instant receivedAt) {

    /** Tells frames of one terminal apart by their bytes: the first 64 bits of SHA-256 over terminal and bytes. */
    public long digest() {
        return FrameDigest.of(terminal, raw);
    }
}
