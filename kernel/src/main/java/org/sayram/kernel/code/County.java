package org.sayram.kernel.code;

import java.util.regex.Pattern;

/**
 * A county-level division by its six-digit code of GB/T 2260, for example 652701 博乐市.
 *
 * @param code six digits, the first of them 1 to 9
 */
public record County(String code) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[1-9][0-9]{5}");

    /** Refuses anything that is not a six-digit division code. */
    public County {
        if (!isCode(code)) {
            throw new IllegalArgumentException("'" + code + "' is not a six-digit division code such as 652701");
        }
    }

    /** Whether a text is a six-digit division code. */
    public static boolean isCode(String text) {
        return SIX_DIGITS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return code;
    }
}
