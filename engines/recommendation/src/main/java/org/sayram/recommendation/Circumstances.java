package org.sayram.recommendation;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What may strengthen the first dispatch (dispatch facts, section 1.3).
 *
 * @param localTime time of day at the place
 * @param crowdedOrResidential people gather or sleep there
 * @param eventOrHoliday a major event or a holiday
 * @param weather wind, frost and road
 * @param reports who told us
 */
public record Circumstances(
        LocalTime localTime, boolean crowdedOrResidential, boolean eventOrHoliday, Weather weather, Reports reports) {
    /** A calm noon with one caller. */
    public static final Circumstances ORDINARY =
            new Circumstances(LocalTime.NOON, false, false, new Weather(null, null, false), new Reports(false, 1));

    /**
     * Weather at the place.
     *
     * @param windForce Beaufort number; null if unknown
     * @param temperatureCelsius air temperature; null if unknown
     * @param snowBlockedRoad snow blocks a road on the way
     */
    public record Weather(
            @Nullable Integer windForce, @Nullable Double temperatureCelsius, boolean snowBlockedRoad) {}

    /**
     * Who told us of the incident.
     *
     * @param automaticAlarm a device did
     * @param independentCalls so many people did
     */
    public record Reports(boolean automaticAlarm, int independentCalls) {}
}
