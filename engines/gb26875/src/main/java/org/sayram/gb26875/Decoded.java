package org.sayram.gb26875;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.wire.Bytes;

/** What one candidate frame turned out to be. */
public sealed interface Decoded {
    /**
     * A whole frame with right marks, length and checksum. A body this codec does not know is still a frame.
     *
     * @param header the control unit
     * @param body the application data unit
     * @param raw all bytes of the frame as received
     */
    record Frame(Header header, Body body, Bytes raw) implements Decoded {
        /** The number of the exchange. */
        public int serial() {
            return header.serial();
        }

        /** When the sender says it sent the frame; null when its label is impossible. */
        public @Nullable Instant sentAt() {
            return header.sent().instant();
        }

        /** The sender's 48-bit number. */
        public long source() {
            return header.source();
        }

        /** The receiver's 48-bit number. */
        public long destination() {
            return header.destination();
        }

        /** The command byte, 0 to 255. */
        public int command() {
            return header.command();
        }

        /** Whether the command byte is this one. */
        public boolean is(Command wanted) {
            return header.is(wanted);
        }
    }

    /**
     * Bytes that are not a frame.
     *
     * @param reason the first check that failed
     * @param atByte first byte of the offending field, counted from 0; for TOO_SHORT the number of bytes there were
     */
    record Rejected(Reason reason, int atByte) implements Decoded {}

    /** Why bytes are not a frame, in the order the checks are made. */
    enum Reason {
        /** Fewer than the 30 bytes of the shortest frame. */
        TOO_SHORT,
        /** Does not begin with 40 40. */
        BAD_START,
        /** The length field is above 1024 or disagrees with the bytes present. */
        LENGTH_MISMATCH,
        /** Does not end with 23 23. */
        BAD_END,
        /** The sum over control unit and data unit disagrees. */
        BAD_CHECKSUM
    }
}
