package org.sayram.forces;

import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/**
 * A place a force goes out from.
 *
 * @param id register id
 * @param name its name
 * @param stationClass special-service, first-class, second-class, small, full-time-team, volunteer-team, micro-station or
 *     enterprise-team
 * @param county division code
 * @param township township or town
 * @param position where it is
 * @param status existing or planned
 * @param peopleOnDuty people on duty, where known
 * @param turnoutSeconds from the order to wheels rolling
 * @param madeUp true for invented demonstration data
 */
public record Station(
        String id,
        String name,
        String stationClass,
        String county,
        String township,
        GeoPoint position,
        String status,
        @Nullable Integer peopleOnDuty,
        int turnoutSeconds,
        boolean madeUp) {
    /** Whether it stands today. */
    public boolean isExisting() {
        return status.equals("existing");
    }
}
