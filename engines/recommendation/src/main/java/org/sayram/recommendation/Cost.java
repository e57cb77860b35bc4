package org.sayram.recommendation;

import java.util.Comparator;

/**
 * What an assignment costs, compared part by part: local forces used in the station's place, then arrival in grains, then steps
 * down the order of preference, then arrival in seconds.
 */
record Cost(int locals, long grains, int steps, long seconds) implements Comparable<Cost> {
    static final Cost ZERO = new Cost(0, 0, 0, 0);

    private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::locals)
            .thenComparingLong(Cost::grains)
            .thenComparingInt(Cost::steps)
            .thenComparingLong(Cost::seconds);

    Cost plus(Cost other) {
        return new Cost(locals + other.locals, grains + other.grains, steps + other.steps, seconds + other.seconds);
    }

    Cost negated() {
        return new Cost(-locals, -grains, -steps, -seconds);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
