package org.sayram.kernel.wire;

import java.io.ByteArrayOutputStream;

/** A line of hexadecimal digits as people paste it: upper or lower case, spaces anywhere. */
public sealed interface Hex {
    /**
     * The line is hexadecimal.
     *
     * @param array the bytes; handed over, not shared
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one line only
    record Read(byte[] array) implements Hex {}

    /**
     * The line is not hexadecimal.
     *
     * @param atByte the byte, counted from 0, in which a digit is wrong or missing
     */
    record NotHex(int atByte) implements Hex {}

    /** Reads a line; a digit is 0-9, a-f or A-F and two of them make a byte. */
    static Hex read(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length() / 2);
        int digits = 0;
        int high = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (isSpace(c)) {
                continue;
            }
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return new NotHex(digits / 2);
            }
            if (digits % 2 == 0) {
                high = digit;
            } else {
                bytes.write(high << 4 | digit);
            }
            digits++;
        }
        return digits % 2 == 0 ? new Read(bytes.toByteArray()) : new NotHex(digits / 2);
    }

    // A byte order mark at the head of a file pasted from Windows counts as space too.
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
