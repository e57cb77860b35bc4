package org.sayram.forces;

import java.time.Instant;
import org.sayram.kernel.geo.GeoPoint;

/**
 * Where a unit's own terminal said it was.
 *
 * @param unit register id of the unit
 * @param place the place
 * @param at the terminal's own time
 * @param speed tenths of km/h
 * @param course degrees clockwise from north, 0 to 359
 */
public record LivePosition(String unit, GeoPoint place, Instant at, int speed, int course) {}
