package org.sayram.gb26875;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Text fields in GB 18030. Devices leave rubbish behind the first NUL and cut a long text in the middle of a character:
 * both are dropped. Bytes that are no character become U+FFFD.
 */
final class Text {
    static final int DESCRIPTION_BYTES = 31;
    private static final int LONGEST = 0xFF;
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private Text() {}

    static String read(ByteBuffer in, int length) {
        byte[] field = new byte[length];
        in.get(field);
        int end = 0;
        while (end < length && field[end] != 0) {
            end++;
        }
        if (end == 0) {
            return "";
        }
        CharBuffer text = CharBuffer.allocate(end);
        // endOfInput stays false, so half a character at the end is left unread instead of shown as a replacement.
        GB_18030.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(field, 0, end), text, false);
        return text.flip().toString().strip();
    }

    /** Writes exactly {@code length} bytes: the text, cut at a whole character, then NULs. */
    static void write(ByteBuffer out, String text, int length) {
        byte[] field = new byte[length];
        ByteBuffer target = ByteBuffer.wrap(field);
        GB_18030.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text), target, true);
        Arrays.fill(field, target.position(), length, (byte) 0);
        out.put(field);
    }

    /** Bytes the text takes, at most what a length byte can say. */
    static int lengthOf(String text) {
        return Math.min(LONGEST, text.getBytes(GB_18030).length);
    }
}
