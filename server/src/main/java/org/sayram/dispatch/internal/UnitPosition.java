package org.sayram.dispatch.internal;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/**
 * Where a unit is, as far as is known.
 *
 * @param point the place
 * @param course degrees from north while it moves, or null
 * @param kind how it is known
 * @param at the moment it is true for; null for a unit at home
 */
record UnitPosition(
        GeoPoint point,
        @Nullable Double course,
        Kind kind,
        @Nullable Instant at) {
    /** How a position is known. */
    enum Kind {
        /** It is at home. */
        STATION,
        /** Reckoned from the time of its last status and its way over the roads. */
        ESTIMATED,
        /** The crew said it is at the scene. */
        REPORTED,
        /** Its own terminal said so, not long ago. */
        LIVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static UnitPosition atHome(GeoPoint station) {
        return new UnitPosition(station, null, Kind.STATION, null);
    }

    /** Degrees to about a metre: what lies behind is not known and would only fill the line. */
    static double round(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
