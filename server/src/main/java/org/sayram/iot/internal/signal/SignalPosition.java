package org.sayram.iot.internal.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sayram.iot.IotProblem;

/**
 * A place in the order of storing, and the id of the signal that stands there. For others it is an opaque word of digits: the
 * microseconds since 1970.
 *
 * @param at the place, in whole microseconds
 */
record SignalPosition(Instant at) implements Comparable<SignalPosition> {
    private static final int MICROS = 1_000_000;
    private static final int NANOS = 1000;

    /** Reads what an answer gave as position; {@link IotProblem#SIGNAL_POSITION_INVALID} for anything else. */
    static SignalPosition parse(String text) {
        try {
            long micros = Long.parseLong(text);
            if (micros >= 0) {
                return new SignalPosition(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
            }
        } catch (NumberFormatException | DateTimeException notOurs) {
            throw IotProblem.SIGNAL_POSITION_INVALID.with("position", text);
        }
        throw IotProblem.SIGNAL_POSITION_INVALID.with("position", text);
    }

    /** The word in answers. */
    String word() {
        return Long.toString(at.getEpochSecond() * MICROS + at.getNano() / NANOS);
    }

    SignalPosition plus(java.time.Duration time) {
        return new SignalPosition(at.plus(time));
    }

    @Override
    public int compareTo(SignalPosition other) {
        return at.compareTo(other.at);
    }
}
