package org.sayram.forces.internal.position;

import java.time.Duration;
import java.time.Instant;
import org.sayram.jt808.Location;
import org.sayram.kernel.geo.GeoPoint;

/**
 * One reported position, dated.
 *
 * @param at the terminal's own time, or ours where its own is impossible or absurd
 * @param caughtUp sent late, after a stretch without network
 * @param clockDoubt dated by our clock
 * @param placeDoubt no fix, encrypted, or outside the globe
 */
record PositionReport(
        String number,
        String unit,
        Location location,
        Instant at,
        Instant receivedAt,
        boolean caughtUp,
        boolean clockDoubt,
        boolean placeDoubt) {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Dates a report: what was caught up later may be old, a live one may not. */
    static PositionReport of(
            String number, String unit, Location location, Instant receivedAt, boolean caughtUp, Duration oldest) {
        Instant own = location.time().instant();
        boolean doubt = own == null
                || own.isAfter(receivedAt.plus(AHEAD))
                || !caughtUp && own.isBefore(receivedAt.minus(oldest));
        return new PositionReport(
                number,
                unit,
                location,
                doubt || own == null ? receivedAt : own,
                receivedAt,
                caughtUp,
                doubt,
                location.position().isEmpty());
    }

    /** The place, or the origin where there is none; doubtful places are kept but never live. */
    GeoPoint place() {
        return location.position().orElse(new GeoPoint(0, 0));
    }
}
