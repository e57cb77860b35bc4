package org.sayram.operationslog;

/**
 * A reading of the hybrid logical clock: wall time with a counter that tells apart what happened in the same millisecond
 * or was written while the wall clock stood still or went back.
 *
 * @param millis milliseconds since 1970-01-01T00:00:00Z, 0 or more
 * @param counter 0 or more, counts readings within the millisecond
 */
public record HybridTime(long millis, int counter) implements Comparable<HybridTime> {
    /** Before everything. */
    public static final HybridTime ZERO = new HybridTime(0, 0);

    /** Refuses a reading before 1970 and a negative counter. */
    public HybridTime {
        if (millis < 0) {
            throw new IllegalArgumentException("a clock reading of " + millis + " ms lies before 1970");
        }
        if (counter < 0) {
            throw new IllegalArgumentException("a clock counter of " + counter + " is negative");
        }
    }

    /** The smallest reading later than this one: one tick. */
    public HybridTime next() {
        return counter == Integer.MAX_VALUE
                ? new HybridTime(Math.addExact(millis, 1), 0)
                : new HybridTime(millis, counter + 1);
    }

    /** Whether this reading is later than the other. */
    public boolean isAfter(HybridTime other) {
        return compareTo(other) > 0;
    }

    /** The later of two readings. */
    public static HybridTime max(HybridTime one, HybridTime other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public int compareTo(HybridTime other) {
        int byMillis = Long.compare(millis, other.millis);
        return byMillis != 0 ? byMillis : Integer.compare(counter, other.counter);
    }

    @Override
    public String toString() {
        return millis + "+" + counter;
    }
}
