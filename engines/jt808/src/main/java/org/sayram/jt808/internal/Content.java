package org.sayram.jt808.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What stands between the delimiters with its escapes undone, and where each of its bytes stood in the frame, so that a fault can
 * be named by the byte as sent.
 */
public final class Content {
    private final byte[] bytes;
    private final int[] sentAt;
    private final int length;
    private final int badEscapeAt;

    private Content(byte[] bytes, int[] sentAt, int length, int badEscapeAt) {
        this.bytes = bytes;
        this.sentAt = sentAt;
        this.length = length;
        this.badEscapeAt = badEscapeAt;
    }

    /** Undoes the escapes of a frame that begins and ends with a delimiter. */
    public static Content of(ByteBuffer frame) {
        int end = frame.remaining() - 1;
        byte[] bytes = new byte[end];
        int[] sentAt = new int[end];
        int length = 0;
        for (int at = 1; at < end; at++) {
            byte one = frame.get(at);
            sentAt[length] = at;
            if (one == FrameLayout.DELIMITER) {
                return new Content(bytes, sentAt, length, at);
            }
            if (one == FrameLayout.ESCAPE) {
                byte next = frame.get(at + 1);
                if (at + 1 == end || next != FrameLayout.ESCAPED_DELIMITER && next != FrameLayout.ESCAPED_ESCAPE) {
                    return new Content(bytes, sentAt, length, at);
                }
                one = next == FrameLayout.ESCAPED_DELIMITER ? FrameLayout.DELIMITER : FrameLayout.ESCAPE;
                at++;
            }
            bytes[length] = one;
            length++;
        }
        return new Content(bytes, sentAt, length, -1);
    }

    /** Number of bytes, checksum included. */
    public int length() {
        return length;
    }

    /** Where a wrong escape stands in the frame, −1 when there is none. */
    public int badEscapeAt() {
        return badEscapeAt;
    }

    /** Where a byte of the content stood in the frame. */
    public int sentAt(int at) {
        return sentAt[at];
    }

    /** Two bytes as a number. */
    public int unsigned16(int at) {
        return Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
    }

    /** One byte as a number. */
    public int unsigned(int at) {
        return Byte.toUnsignedInt(bytes[at]);
    }

    /** Whether the last byte is the exclusive or over the others. */
    public boolean isSealed() {
        return FrameLayout.checksum(bytes, length - 1) == bytes[length - 1];
    }

    /** A run of bytes, to read. */
    public ByteBuffer slice(int from, int count) {
        return ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + count));
    }
}
