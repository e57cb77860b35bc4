package org.sayram.routing;

import org.sayram.kernel.quantity.Metres;

/**
 * How the ground between a place and the nearest road is counted: a straight line at a slow speed, because nothing is known of
 * it. Both speeds are our planning values.
 *
 * @param fromUnitKmh speed of a vehicle that stands beside the network, km/h, 1 to 40
 * @param toIncidentKmh speed from the road to the incident, km/h, 1 to 40: on foot with hose
 * @param estimatedBeyond a longer leg makes the whole time an estimate
 * @param maximum beyond this no road counts as near
 */
public record AccessLegs(int fromUnitKmh, int toIncidentKmh, Metres estimatedBeyond, Metres maximum) {
    /** 10 km/h from the unit, 5 km/h to the incident, estimated beyond 50 m, no road beyond 30 km. */
    public static final AccessLegs DEFAULT = new AccessLegs(10, 5, Metres.of(50), Metres.of(30_000));

    /** Refuses speeds and distances out of range, naming them. */
    public AccessLegs {
        checkSpeed(fromUnitKmh);
        checkSpeed(toIncidentKmh);
        if (maximum.millimetres() <= 0 || maximum.millimetres() > 100_000_000L) {
            throw new IllegalArgumentException("a maximum access of " + maximum + " is not within 1 mm to 100 km");
        }
    }

    private static void checkSpeed(int kmh) {
        if (kmh < 1 || kmh > 40) {
            throw new IllegalArgumentException("an access speed of " + kmh + " km/h is not within 1 to 40");
        }
    }
}
