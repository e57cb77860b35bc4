package org.sayram.jt808.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Text fields in GBK. Terminals pad them with NUL or space on either side; both are dropped. Bytes that are no character become U+FFFD. */
public final class Gbk {
    private static final Charset GBK = Charset.forName("GBK");

    private Gbk() {}

    static String read(ByteBuffer in, int length) {
        byte[] field = new byte[length];
        in.get(field);
        int from = 0;
        int to = length;
        while (from < to && isPadding(field[from])) {
            from++;
        }
        while (to > from && isPadding(field[to - 1])) {
            to--;
        }
        return new String(field, from, to - from, GBK);
    }

    static String readRest(ByteBuffer in) {
        return read(in, in.remaining());
    }

    private static boolean isPadding(byte one) {
        return one == 0 || one == ' ';
    }

    /** Writes exactly {@code length} bytes: the text, cut at a whole character, then NULs. */
    static void write(ByteBuffer out, String text, int length) {
        ByteBuffer field = ByteBuffer.allocate(length);
        GBK.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text), field, true);
        out.put(field.array());
    }

    static byte[] bytes(String text) {
        return text.getBytes(GBK);
    }
}
