package org.sayram.operations.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.LoggedEvent;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.EventOrder;
import org.sayram.operationslog.FactEvent;
import org.sayram.operationslog.IncidentFact;
import org.sayram.operationslog.IncidentFold;

/** The events of one incident up to a position, folded when first asked for and then no more. Immutable. */
final class IncidentHistory {
    static final IncidentHistory EMPTY = new IncidentHistory(List.of());

    private final List<PlacedEvent> events;
    private volatile @Nullable FoldedIncident folded;

    private IncidentHistory(List<PlacedEvent> events) {
        this.events = events;
    }

    IncidentHistory with(List<PlacedEvent> more) {
        List<PlacedEvent> all = new ArrayList<>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        return new IncidentHistory(all);
    }

    /** The last position read, 0 if none. */
    long position() {
        return events.isEmpty() ? 0 : events.getLast().stored().position();
    }

    int term() {
        return events.stream()
                .mapToInt(placed -> placed.stored().event().term())
                .max()
                .orElse(0);
    }

    FoldedIncident folded() {
        FoldedIncident known = folded;
        if (known == null) {
            known = fold();
            folded = known;
        }
        return known;
    }

    private FoldedIncident fold() {
        Map<UUID, LoggedEvent> logged = new HashMap<>();
        List<Event> envelopes = new ArrayList<>();
        List<FactEvent> facts = new ArrayList<>();
        for (PlacedEvent placed : events) {
            Event event = placed.stored().event();
            envelopes.add(event);
            logged.put(event.id(), placed.logged());
            // Events that no rule merges still carry causes: without them an effect could be put before its cause.
            IncidentFact fact =
                    placed.logged().body().fact().orElseGet(() -> new IncidentFact.OtherHappened(event.type()));
            facts.add(new FactEvent(event, fact));
        }
        List<LoggedEvent> inOrder = EventOrder.of(envelopes).events().stream()
                .map(ordered ->
                        Objects.requireNonNull(logged.get(ordered.event().id())))
                .toList();
        return new FoldedIncident(IncidentFold.fold(facts), inOrder);
    }
}
