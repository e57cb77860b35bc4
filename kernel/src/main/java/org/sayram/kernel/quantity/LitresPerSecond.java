package org.sayram.kernel.quantity;

import java.time.Duration;

/**
 * A flow of extinguishing agent in whole litres per second, as pumps, monitors and hydrants are rated.
 *
 * @param litresPerSecond the flow, 0 or more
 */
public record LitresPerSecond(long litresPerSecond) implements Comparable<LitresPerSecond> {
    /** No flow. */
    public static final LitresPerSecond ZERO = new LitresPerSecond(0);

    /** Refuses a negative flow. */
    public LitresPerSecond {
        if (litresPerSecond < 0) {
            throw new IllegalArgumentException("a flow of " + litresPerSecond + " L/s is negative");
        }
    }

    /** The volume that flows in a time, in whole seconds. */
    public Litres during(Duration time) {
        return new Litres(Math.multiplyExact(litresPerSecond, time.toSeconds()));
    }

    @Override
    public int compareTo(LitresPerSecond other) {
        return Long.compare(litresPerSecond, other.litresPerSecond);
    }

    @Override
    public String toString() {
        return litresPerSecond + " L/s";
    }
}
