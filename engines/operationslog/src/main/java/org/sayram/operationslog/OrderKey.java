package org.sayram.operationslog;

import java.util.Comparator;

/**
 * Place of an event in the agreed order: the same on every node that holds the same events.
 *
 * @param time the event's clock, raised above the clocks of everything its author had seen
 * @param node the node that wrote it
 * @param incarnation of that node
 * @param sequence in that incarnation
 */
public record OrderKey(HybridTime time, String node, int incarnation, long sequence) implements Comparable<OrderKey> {
    private static final Comparator<OrderKey> ORDER = Comparator.comparing(OrderKey::time)
            .thenComparing(OrderKey::node)
            .thenComparingInt(OrderKey::incarnation)
            .thenComparingLong(OrderKey::sequence);

    /** Whether this place lies before the other. */
    public boolean isBefore(OrderKey other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }
}
