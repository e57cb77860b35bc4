package org.sayram.gb26875;

import java.nio.ByteBuffer;

/** Where things lie in a frame (clause 6): offsets count from 0, numbers are little-endian. */
final class FrameLayout {
    static final int START_AT = 0;
    static final int SERIAL_AT = 2;
    static final int LENGTH_AT = 24;
    static final int COMMAND_AT = 26;
    static final int UNIT_AT = 27;
    static final int TRAILER_BYTES = 3;
    /** Bytes of a frame besides its data unit; also the shortest frame. */
    static final int OVERHEAD_BYTES = UNIT_AT + TRAILER_BYTES;

    static final int MAX_UNIT_BYTES = 1024;
    static final int MAX_FRAME_BYTES = OVERHEAD_BYTES + MAX_UNIT_BYTES;
    static final byte START_BYTE = 0x40;
    static final short START_MARK = 0x4040;
    static final short END_MARK = 0x2323;

    private FrameLayout() {}

    /** The low byte of the sum of control unit and data unit: offset 2 up to the checksum. */
    static int checksum(ByteBuffer frame, int checksumAt) {
        int sum = 0;
        for (int at = SERIAL_AT; at < checksumAt; at++) {
            sum += frame.get(at);
        }
        return sum & 0xFF;
    }

    static int unitLength(ByteBuffer frame) {
        return Short.toUnsignedInt(frame.getShort(LENGTH_AT));
    }

    static long readAddress(ByteBuffer in) {
        long low = Integer.toUnsignedLong(in.getInt());
        return low | (long) Short.toUnsignedInt(in.getShort()) << Integer.SIZE;
    }

    static void writeAddress(ByteBuffer out, long address) {
        out.putInt((int) address);
        out.putShort((short) (address >>> Integer.SIZE));
    }
}
