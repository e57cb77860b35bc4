package org.sayram.identity.internal;

import java.io.ByteArrayOutputStream;

/** Reads base 32 back, as an authenticator app does. */
public final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            buffer = (buffer << 5) | LETTERS.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bytes.write(buffer >> (bits - 8));
                bits -= 8;
            }
        }
        return bytes.toByteArray();
    }
}
