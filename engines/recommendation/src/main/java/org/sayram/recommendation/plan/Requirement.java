package org.sayram.recommendation.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of one force a run card wants in total at its level.
 *
 * @param wanted the force
 * @param count the total, 1 or more
 */
public record Requirement(Wanted wanted, int count) {
    private static final Pattern TOKEN = Pattern.compile("([A-Z/]+)([1-9][0-9]?)");

    /** Refuses a requirement of none. */
    public Requirement {
        if (count < 1) {
            throw new IllegalArgumentException("a requirement of " + count + " " + wanted + " asks for nothing");
        }
    }

    /** Reads {@code SG4} or {@code JY/SG1}. */
    public static Requirement of(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + token + "' is not a requirement such as SG4");
        }
        return new Requirement(Wanted.of(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The same force, some more of it. */
    public Requirement plus(int more) {
        return new Requirement(wanted, count + more);
    }

    @Override
    public String toString() {
        return wanted.toString() + count;
    }
}
