package org.sayram.operationslog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayram.operationslog.IncidentAlarm.ClockAhead;

/**
 * The one order in which every node folds the events of an incident, across all its streams, whatever order they arrived in
 * and however wrong the clocks are.
 *
 * <p>The events are sorted by (C, node, incarnation, sequence), where C is the event's clock raised above the C of its causes.
 * Causes that are not held are left out; when they arrive, order again. A {@code basedOn} that takes part in a circle, which only
 * a forged one can, is no cause.
 */
public final class EventOrder {
    private final List<OrderedEvent> events;

    private EventOrder(List<OrderedEvent> events) {
        this.events = List.copyOf(events);
    }

    /** Orders these events; one that is given several times counts once. */
    public static EventOrder of(Collection<Event> events) {
        var causes = new CauseGraph(events);
        int count = causes.size();
        var times = new HybridTime[count];
        var terms = new int[count];
        for (int e : causes.causesFirst()) {
            times[e] = causes.event(e).clock();
            terms[e] = causes.event(e).term();
            for (int cause : causes.causesOf(e)) {
                times[e] = HybridTime.max(times[e], times[cause].next());
                terms[e] = Math.max(terms[e], terms[cause]);
            }
        }
        var ordered = new ArrayList<OrderedEvent>(count);
        for (int e = 0; e < count; e++) {
            List<Event> known =
                    Arrays.stream(causes.causesOf(e)).mapToObj(causes::event).toList();
            ordered.add(new OrderedEvent(causes.event(e), times[e], terms[e], known));
        }
        ordered.sort(OrderedEvent.ORDER);
        return new EventOrder(ordered);
    }

    /** The events in order. */
    public List<OrderedEvent> events() {
        return events;
    }

    /**
     * Nodes whose clock was more than {@link HybridClock#TOLERANCE} ahead of another's that had already seen the event: the
     * largest difference for each pair, by name. Which of the two is wrong, a person must find out.
     */
    public List<ClockAhead> clocksAhead() {
        Map<List<String>, Duration> worst =
                new TreeMap<>((one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new)));
        for (OrderedEvent placed : events) {
            for (Event cause : placed.causes()) {
                Event seenBy = placed.event();
                Duration ahead = Duration.ofMillis(
                        cause.clock().millis() - seenBy.clock().millis());
                if (!cause.node().equals(seenBy.node()) && ahead.compareTo(HybridClock.TOLERANCE) > 0) {
                    worst.merge(
                            List.of(cause.node(), seenBy.node()),
                            ahead,
                            (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
        }
        return worst.entrySet().stream()
                .map(pair ->
                        new ClockAhead(pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue()))
                .toList();
    }
}
