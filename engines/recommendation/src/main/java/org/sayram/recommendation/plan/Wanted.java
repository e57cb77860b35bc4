package org.sayram.recommendation.plan;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a run card asks for: the letters of a vehicle type (SG), of a group of types (JG, any aerial), or a choice of them
 * (JY/SG). Which vehicle may serve is said by {@link Substitutions}.
 *
 * @param anyOf the letters, one or more; the first is the preferred
 */
public record Wanted(List<String> anyOf) {
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,12}");

    /** Refuses an empty choice and anything but letters. */
    public Wanted {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a requirement names no force");
        }
        for (String code : anyOf) {
            if (!LETTERS.matcher(code).matches()) {
                throw new IllegalArgumentException("'" + code + "' is not a force such as SG");
            }
        }
    }

    /** Reads {@code SG} or {@code JY/SG}. */
    public static Wanted of(String text) {
        return new Wanted(List.of(text.split("/", -1)));
    }

    @Override
    public String toString() {
        return String.join("/", anyOf);
    }
}
