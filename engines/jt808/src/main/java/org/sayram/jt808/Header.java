package org.sayram.jt808;

import org.jspecify.annotations.Nullable;

/**
 * What stands before the body of every message.
 *
 * @param messageId 0 to 65535, see {@link MessageId}
 * @param encryption bits 10 to 12 of the properties: 0 none, 1 RSA, others are not defined
 * @param edition OF_2019 when bit 14 of the properties is set, otherwise OF_2013 (2011 has the same header)
 * @param protocolVersion the version byte of 2019, 1 for its first edition; 0 where there is none
 * @param phone the terminal's number, 12 digits (2019: 20) with leading zeros; a nibble that is no digit shows as a to f
 * @param serial 0 to 65535, wraps around
 * @param part which part of a message sent in several frames; null for a whole one
 */
public record Header(
        int messageId,
        int encryption,
        Edition edition,
        int protocolVersion,
        String phone,
        int serial,
        @Nullable Part part) {
    /** Digits of a phone number before 2019. */
    public static final int PHONE_DIGITS = 12;
    /** Digits of a phone number since 2019. */
    public static final int PHONE_DIGITS_2019 = 20;

    private static final int UNSIGNED_16 = 0xFFFF;

    /**
     * A part of a message (分包).
     *
     * @param total how many parts there are
     * @param number which one this is, from 1
     */
    public record Part(int total, int number) {}

    /** Refuses what the fields cannot hold, naming the value. */
    public Header {
        unsigned16("message id", messageId);
        unsigned16("serial", serial);
        int digits = edition.isOf2019() ? PHONE_DIGITS_2019 : PHONE_DIGITS;
        if (!phone.matches("[0-9a-f]{" + digits + "}")) {
            throw new IllegalArgumentException("phone '" + phone + "' is not " + digits + " digits");
        }
        if (encryption < 0 || encryption > 7) {
            throw new IllegalArgumentException("encryption " + encryption + " is not within 0 to 7");
        }
    }

    /** The phone number without leading zeros, by which a terminal is known whatever its edition. */
    public String number() {
        String stripped = phone.replaceFirst("^0+", "");
        return stripped.isEmpty() ? "0" : stripped;
    }

    /** Whether this is the header of that message. */
    public boolean is(MessageId wanted) {
        return messageId == wanted.code();
    }

    private static void unsigned16(String what, int value) {
        if (value < 0 || value > UNSIGNED_16) {
            throw new IllegalArgumentException(what + " " + value + " is not within 0 to 65535");
        }
    }
}
