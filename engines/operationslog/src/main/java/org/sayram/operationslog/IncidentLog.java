package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The facts of one incident in the agreed order, each act counted once: where the same act was sent to two nodes, the copy that
 * comes first in the order counts and the others stand for it.
 */
final class IncidentLog {
    /** The n-th event of a type that an act wrote to a stream: the same on every node the act was sent to. */
    private record ActPart(UUID actId, String stream, String type, int ordinal) {}

    private record Writer(String node, int incarnation, UUID actId, String stream, String type) {}

    private final EventOrder order;
    private final List<OrderedFact<IncidentFact>> facts = new ArrayList<>();
    private final Map<UUID, UUID> copies = new HashMap<>();

    IncidentLog(Collection<FactEvent> events) {
        requireOneWorld(events);
        var factOf = new HashMap<Event, IncidentFact>();
        events.forEach(event -> factOf.put(event.event(), event.fact()));
        this.order = EventOrder.of(factOf.keySet());
        var firsts = new HashMap<ActPart, UUID>();
        var written = new HashMap<Writer, Integer>();
        for (OrderedEvent placed : order.events()) {
            Event event = placed.event();
            var writer = new Writer(event.node(), event.incarnation(), event.actId(), event.stream(), event.type());
            int ordinal = written.merge(writer, 1, Integer::sum);
            var part = new ActPart(event.actId(), event.stream(), event.type(), ordinal);
            UUID first = firsts.putIfAbsent(part, event.id());
            IncidentFact fact = factOf.get(event);
            if (first == null && fact != null) {
                facts.add(new OrderedFact<>(fact, placed));
            } else if (first != null) {
                copies.put(event.id(), first);
            }
        }
    }

    /** Nothing of an exercise may enter an incident of the live world, nor the other way round. */
    private static void requireOneWorld(Collection<FactEvent> events) {
        List<String> worlds = events.stream()
                .map(event -> event.event().world())
                .distinct()
                .sorted()
                .toList();
        if (worlds.size() > 1) {
            throw new IllegalArgumentException("one incident cannot lie in several worlds: " + worlds);
        }
    }

    EventOrder order() {
        return order;
    }

    /** Every fact that counts. */
    List<OrderedFact<IncidentFact>> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The facts a row of the merge table rules over. */
    List<OrderedFact<IncidentFact>> row(MergeRow row) {
        return facts.stream().filter(fact -> MergeRow.of(fact.fact()) == row).toList();
    }

    /** The facts of one kind. */
    <F extends IncidentFact> List<OrderedFact<F>> all(Class<F> kind) {
        return facts.stream()
                .filter(placed -> kind.isInstance(placed.fact()))
                .map(placed -> new OrderedFact<>(kind.cast(placed.fact()), placed.at()))
                .toList();
    }

    /** The event that counts where this one may be a copy of the same act on another node. */
    UUID counted(UUID event) {
        return copies.getOrDefault(event, event);
    }

    /** The ids of the events that count, in order. */
    List<UUID> timeline() {
        return facts.stream().map(OrderedFact::id).toList();
    }

    /** The last event of each stream, copies included: what a new event of the stream is based on. */
    SortedMap<String, UUID> lastOfStreams() {
        var last = new TreeMap<String, UUID>();
        order.events()
                .forEach(placed ->
                        last.put(placed.event().stream(), placed.event().id()));
        return last;
    }
}
