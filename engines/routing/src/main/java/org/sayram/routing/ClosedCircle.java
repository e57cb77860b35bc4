package org.sayram.routing;

import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

/**
 * A round area no vehicle can drive through: a flood, a collapsed bridge, a cordon. Roads are cut where they enter it and stay
 * usable up to there.
 *
 * @param centre middle
 * @param radius more than nothing, at most 100 km
 */
public record ClosedCircle(GeoPoint centre, Metres radius) {
    /** Refuses a radius out of range, naming it. */
    public ClosedCircle {
        if (radius.millimetres() <= 0 || radius.millimetres() > 100_000_000L) {
            throw new IllegalArgumentException("a closed circle of radius " + radius + " is not within 1 mm to 100 km");
        }
    }
}
