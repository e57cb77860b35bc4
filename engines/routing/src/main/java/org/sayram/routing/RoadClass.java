package org.sayram.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Class of a road as far as the speed of a fire vehicle depends on it; the code in {@code ways.csv} is the name in lower case. */
public enum RoadClass {
    MOTORWAY,
    TRUNK,
    PRIMARY,
    SECONDARY,
    TERTIARY,
    RESIDENTIAL,
    SERVICE,
    TRACK,
    /** A ramp or a short link between two other roads. */
    LINK;

    /** The word used in {@code ways.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a code, empty for an unknown word. */
    public static Optional<RoadClass> findByCode(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
