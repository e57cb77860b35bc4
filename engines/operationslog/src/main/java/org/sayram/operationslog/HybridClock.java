package org.sayram.operationslog;

import java.time.Duration;
import java.time.Instant;

/**
 * How a node moves its hybrid logical clock: at each event of its own, and at each event it receives. Pure functions; the
 * last reading is kept by the caller beside the head of its log.
 */
public final class HybridClock {
    /** How far another clock may be ahead of our wall clock before it is distrusted. */
    public static final Duration TOLERANCE = Duration.ofSeconds(60);

    private HybridClock() {}

    /**
     * Our clock after an event was received.
     *
     * @param clock our new reading
     * @param flagged the remote clock was more than {@link #TOLERANCE} ahead of our wall clock: it did not advance ours and
     *     must be shown
     */
    public record Received(HybridTime clock, boolean flagged) {}

    /** The reading for an event written now: later than the last, and not before the wall clock. */
    public static HybridTime tick(HybridTime last, Instant now) {
        HybridTime wall = wall(now);
        return wall.isAfter(last) ? wall : last.next();
    }

    /**
     * The reading after receiving an event. Measured against the wall clock, not against our last reading, so that a remote
     * clock cannot push ours away in steps of just under a minute.
     */
    public static Received receive(HybridTime last, HybridTime remote, Instant now) {
        if (isTooFarAhead(remote, now)) {
            return new Received(tick(last, now), true);
        }
        HybridTime latest = HybridTime.max(last, remote);
        return new Received(tick(latest, now), false);
    }

    /** Whether a reading is more than {@link #TOLERANCE} ahead of a wall clock. */
    public static boolean isTooFarAhead(HybridTime remote, Instant now) {
        return remote.millis() - wall(now).millis() > TOLERANCE.toMillis();
    }

    private static HybridTime wall(Instant now) {
        return new HybridTime(Math.max(0, now.toEpochMilli()), 0);
    }
}
