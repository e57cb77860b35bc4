package org.sayram.jt808.internal;

/** Where the fields of a frame stand, and how large they may be. */
public final class FrameLayout {
    /** Stands at both ends of a frame. */
    public static final byte DELIMITER = 0x7E;
    /** Begins an escape between the delimiters. */
    public static final byte ESCAPE = 0x7D;
    /** Behind the escape: a delimiter was meant. */
    public static final byte ESCAPED_DELIMITER = 0x02;
    /** Behind the escape: an escape was meant. */
    public static final byte ESCAPED_ESCAPE = 0x01;
    /** Header bytes before 2019, without parts. */
    public static final int HEADER_BYTES = 12;
    /** Header bytes since 2019, without parts. */
    public static final int HEADER_BYTES_2019 = 17;
    /** Further header bytes of a part. */
    public static final int PART_BYTES = 4;
    /** Where the properties stand in the content. */
    public static final int PROPERTIES_AT = 2;
    /** Bits of the properties that are the body length. */
    public static final int LENGTH_BITS = 0x3FF;
    /** Where the encryption stands in the properties. */
    public static final int ENCRYPTION_SHIFT = 10;
    /** Bits of the encryption. */
    public static final int ENCRYPTION_BITS = 7;
    /** The message is sent in parts. */
    public static final int PART_FLAG = 1 << 13;
    /** The header is that of 2019. */
    public static final int EDITION_FLAG = 1 << 14;
    /** Delimiters, shortest header, checksum. */
    public static final int SHORTEST_FRAME = 2 + HEADER_BYTES + 1;
    /** Longest content between the delimiters, escapes undone. */
    public static final int LONGEST_CONTENT = HEADER_BYTES_2019 + PART_BYTES + LENGTH_BITS + 1;

    private FrameLayout() {}

    /** Length of the header that properties announce. */
    public static int headerBytes(int properties) {
        return ((properties & EDITION_FLAG) == 0 ? HEADER_BYTES : HEADER_BYTES_2019)
                + ((properties & PART_FLAG) == 0 ? 0 : PART_BYTES);
    }

    /** The exclusive or over the first bytes of a content. */
    public static byte checksum(byte[] content, int length) {
        byte sum = 0;
        for (int at = 0; at < length; at++) {
            sum ^= content[at];
        }
        return sum;
    }
}
