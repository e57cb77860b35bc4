package org.sayram.kernel.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** An unchangeable run of bytes as it was on the wire, so that records can hold one. */
public final class Bytes {
    /** No bytes at all. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies an array. */
    public static Bytes copyOf(byte[] bytes) {
        return bytes.length == 0 ? NONE : new Bytes(bytes.clone());
    }

    /** Copies what remains in a buffer and leaves its position alone. */
    public static Bytes copyOf(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(buffer.position(), copy);
        return copy.length == 0 ? NONE : new Bytes(copy);
    }

    /** Reads hexadecimal digits, for tables and tests; refuses anything else. */
    public static Bytes ofHex(String hex) {
        return new Bytes(HEX.parseHex(hex));
    }

    /** The number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** One byte as 0 to 255. */
    public int unsigned(int at) {
        return Byte.toUnsignedInt(bytes[at]);
    }

    /** A copy as an array. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** A read-only view, ready to be written to a channel. */
    public ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Lower-case hexadecimal without spaces. */
    public String toHex() {
        return HEX.formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
