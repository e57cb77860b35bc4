package org.sayram.identity.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of RFC 6238: SHA-1, 30 s, six digits, as every authenticator app makes them. */
final class Totp {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** One step to either side, for clocks that are a little off. */
    private static final int SLACK_STEPS = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The step whose code was given, if it is the present one or a neighbour. */
    static OptionalLong matchingStep(byte[] secret, String code, Instant now) {
        String digits = code.replace(" ", "");
        long present = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - SLACK_STEPS; step <= present + SLACK_STEPS; step++) {
            if (sameText(code(secret, step), digits)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String codeAt(byte[] secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    /** RFC 4226 section 5.3. */
    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            String digits = Integer.toString(number % MODULUS);
            return "0".repeat(DIGITS - digits.length()) + digits;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    private static boolean sameText(String expected, String given) {
        return java.security.MessageDigest.isEqual(
                expected.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                given.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** How an app takes the secret by hand: RFC 4648 base 32; 20 bytes make 32 letters without padding. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : secret) {
            buffer = (buffer << 8) | Byte.toUnsignedInt(value);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 0x1f));
                bits -= 5;
            }
        }
        return text.toString();
    }

    /** What a QR code for an app holds. */
    static String uri(byte[] secret, String login) {
        return "otpauth://totp/Sayram:" + login + "?secret=" + base32(secret) + "&issuer=Sayram";
    }
}
