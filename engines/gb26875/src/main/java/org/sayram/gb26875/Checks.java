package org.sayram.gb26875;

/** Range checks of what is written to the wire; a value that does not fit its field is a fault of the caller. */
final class Checks {
    static final long MAX_ADDRESS = (1L << 48) - 1;

    private Checks() {}

    static void octet(String field, int value) {
        within(field, value, 0xFF);
    }

    static void word(String field, int value) {
        within(field, value, 0xFFFF);
    }

    static void doubleWord(String field, long value) {
        within(field, value, 0xFFFF_FFFFL);
    }

    static void address(String field, long value) {
        within(field, value, MAX_ADDRESS);
    }

    private static void within(String field, long value, long max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(field + " " + value + " is not within 0 to " + max);
        }
    }
}
