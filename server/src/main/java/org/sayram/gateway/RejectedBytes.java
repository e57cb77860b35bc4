package org.sayram.gateway;

/**
 * Bytes that were no frame, or a frame with something odd about it.
 *
 * @param session where they came from
 * @param reason why, for example BAD_CHECKSUM
 * @param sample the bytes, at most one frame's length
 */
@SuppressWarnings("ArrayRecordComponent") // handed once from the socket to the counter; never compared
public record RejectedBytes(DeviceSession session, String reason, byte[] sample) {}
