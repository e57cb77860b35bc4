package org.sayram.iot.internal.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Hours, and days of the prefecture, which keeps Beijing time without summer time. */
final class ReadingTimes {
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofHours(8);

    private ReadingTimes() {}

    static Instant hourOf(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    static Instant dayOf(Instant at) {
        return at.plus(AHEAD).truncatedTo(ChronoUnit.DAYS).minus(AHEAD);
    }

    /** The begin of a unit at or after this moment. */
    static Instant hourFrom(Instant at) {
        Instant begun = hourOf(at);
        return begun.equals(at) ? at : begun.plus(HOUR);
    }

    static Instant dayFrom(Instant at) {
        Instant begun = dayOf(at);
        return begun.equals(at) ? at : begun.plus(DAY);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
