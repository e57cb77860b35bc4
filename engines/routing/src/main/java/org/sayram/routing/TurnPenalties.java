package org.sayram.routing;

import java.time.Duration;

/**
 * Time lost in turning, in right-hand traffic, at a junction of three or more roads. A turn of less than 45 degrees is straight on
 * and free.
 *
 * @param left waiting for the opposite traffic included
 * @param right slowing down
 * @param turnRound turning the vehicle round at the end of a road or at a junction
 */
public record TurnPenalties(Duration left, Duration right, Duration turnRound) {
    /** Turning costs nothing; for comparisons. */
    public static final TurnPenalties NONE = new TurnPenalties(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Refuses a penalty below nothing or above ten minutes. */
    public TurnPenalties {
        check("left turn", left);
        check("right turn", right);
        check("turning round", turnRound);
    }

    private static void check(String what, Duration penalty) {
        if (penalty.isNegative() || penalty.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    "penalty for " + what + " of " + penalty + " is not within 0 to 10 minutes");
        }
    }

    static TurnPenalties ofSeconds(int left, int right, int turnRound) {
        return new TurnPenalties(Duration.ofSeconds(left), Duration.ofSeconds(right), Duration.ofSeconds(turnRound));
    }
}
