package org.sayram.gateway;

import java.time.Instant;

/**
 * A whole frame on its way to the database.
 *
 * @param session the connection it came by
 * @param protocol the protocol that cut it
 * @param terminal number of the terminal that speaks, by its dialect
 * @param raw the bytes as received
 * @param digest tells frames of one terminal apart by their bytes: the first 64 bits of SHA-256 over terminal and bytes
 * @param message the frame as the protocol reads it
 * @param receivedAt our clock
 */
@SuppressWarnings("ArrayRecordComponent") // handed once from the socket to the database; never compared
public record InboundFrame(
        DeviceSession session,
        DeviceProtocol protocol,
        long terminal,
        byte[] raw,
        long digest,
        Object message,
        Instant receivedAt) {
    /** A frame with the digest of its bytes. Called on the connection's own thread, so that digests cost the committer nothing. */
    public static InboundFrame of(
            DeviceSession session,
            DeviceProtocol protocol,
            long terminal,
            byte[] raw,
            Object message,
            Instant receivedAt) {
        return new InboundFrame(session, protocol, terminal, raw, FrameDigest.of(terminal, raw), message, receivedAt);
    }
}
