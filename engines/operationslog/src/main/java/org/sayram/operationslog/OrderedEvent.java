package org.sayram.operationslog;

import java.util.Comparator;
import java.util.List;

/**
 * An event with its place in the agreed order.
 *
 * @param event the event
 * @param time C(e): its clock, or one tick more than the largest C of its causes if that is later
 * @param term T(e): the largest command term of the event and of its causes
 * @param causes its parents as far as held: what it is based on, and the event before it of the same (node, incarnation) in
 *     the same stream
 */
public record OrderedEvent(Event event, HybridTime time, int term, List<Event> causes) {
    /** Cause before effect, and the same for the same set. A node that was cloned may repeat a sequence: the hash tells apart. */
    static final Comparator<OrderedEvent> ORDER = Comparator.comparing(OrderedEvent::key)
            .thenComparing(placed -> placed.event().hash().hex())
            .thenComparing(placed -> placed.event().id());

    /** Command term first, then the agreed order: who of several has the last word where the command decides. */
    static final Comparator<OrderedEvent> BY_COMMAND =
            Comparator.comparingInt(OrderedEvent::term).thenComparing(ORDER);

    /** Keeps a copy of the causes. */
    public OrderedEvent {
        causes = List.copyOf(causes);
    }

    /** The place as a value that can be compared across incidents. */
    public OrderKey key() {
        return new OrderKey(time, event.node(), event.incarnation(), event.sequence());
    }
}
