package org.sayram.iot.internal.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How readings are kept for charts, besides the signals themselves. All defaults are ours.
 *
 * @param settle an hour is rolled up so long after its end, when what was under way is stored; default 5 min
 * @param lateWithin it is rolled up once more so long after its end, for signals that were stored late; default 24 h
 * @param keepHours hourly values older than this are dropped; default 400 days
 * @param keepDays daily values older than this are dropped; they outlive the signals; default 3,660 days
 */
@ConfigurationProperties("sayram.iot.readings")
public record ReadingSettings(
        @DefaultValue("5m") Duration settle,
        @DefaultValue("24h") Duration lateWithin,
        @DefaultValue("400d") Duration keepHours,
        @DefaultValue("3660d") Duration keepDays) {
    /** Refuses values with which hours would be lost. */
    public ReadingSettings {
        if (settle.isNegative() || lateWithin.compareTo(settle) < 0) {
            throw new IllegalArgumentException("sayram.iot.readings.late-within is " + lateWithin + " and settle "
                    + settle + ": late-within must be the longer one");
        }
        if (keepHours.toDays() < 2 || keepDays.compareTo(keepHours) < 0) {
            throw new IllegalArgumentException(
                    "sayram.iot.readings.keep-days is " + keepDays.toDays() + " days and keep-hours "
                            + keepHours.toDays() + ": days are kept at least as long as hours, hours 2 days");
        }
    }
}
