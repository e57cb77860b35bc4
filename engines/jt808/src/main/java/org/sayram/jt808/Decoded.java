package org.sayram.jt808;

import org.sayram.kernel.wire.Bytes;

/** What one candidate frame turned out to be. */
public sealed interface Decoded {
    /**
     * A whole frame with right marks, escapes, length and checksum. A body this codec does not know is still a frame.
     *
     * @param header the header
     * @param body the body
     * @param bodyBytes the body's bytes, escapes undone
     * @param raw all bytes of the frame as received, delimiters included
     */
    record Frame(Header header, Body body, Bytes bodyBytes, Bytes raw) implements Decoded {}

    /**
     * Bytes that are not a frame.
     *
     * @param reason the first check that failed
     * @param atByte first byte of the offending field as sent, counted from 0; for TOO_SHORT the number of bytes there were
     */
    record Rejected(Reason reason, int atByte) implements Decoded {}

    /** Why bytes are not a frame, in the order the checks are made. */
    enum Reason {
        /** Fewer bytes than the shortest frame of the edition it claims. */
        TOO_SHORT,
        /** Does not begin with 7E. */
        BAD_START,
        /** Does not end with 7E. */
        BAD_END,
        /** A 7D that neither 01 nor 02 follows, or a bare 7E between the delimiters. */
        BAD_ESCAPE,
        /** The body length of the header disagrees with the bytes present. */
        LENGTH_MISMATCH,
        /** The exclusive or over header and body disagrees. */
        BAD_CHECKSUM
    }
}
