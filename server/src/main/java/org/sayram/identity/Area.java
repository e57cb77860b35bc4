package org.sayram.identity;

import java.util.Collection;
import java.util.Set;

/**
 * The area of responsibility of a person: the whole prefecture, or some of its counties. What happens outside it is neither
 * shown nor sent to them, and they cannot act on it.
 *
 * @param wholePrefecture everything, whatever the counties
 * @param counties division codes of GB/T 2260; empty with {@code wholePrefecture} false means nothing that has a place
 */
public record Area(boolean wholePrefecture, Set<String> counties) {
    /** Everything. */
    public static final Area PREFECTURE = new Area(true, Set.of());

    /** Keeps the counties from being changed; the whole names none. */
    public Area {
        counties = wholePrefecture ? Set.of() : Set.copyOf(counties);
    }

    /** Some counties and nothing else. */
    public static Area of(Collection<String> counties) {
        return new Area(false, Set.copyOf(counties));
    }

    /** Whether something in this county concerns the area. What has no county yet concerns everybody: hiding it could cost lives. */
    public boolean covers(String county) {
        return wholePrefecture || county.isEmpty() || counties.contains(county);
    }

    /** The counties as a query takes them; null for the whole prefecture. */
    public String @org.jspecify.annotations.Nullable [] filter() {
        return wholePrefecture ? null : counties.stream().sorted().toArray(String[]::new);
    }
}
