package org.sayram.operations.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sayram.operations.Actor;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.OperationsEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.EventOrder;
import org.sayram.operationslog.FactEvent;
import org.sayram.operationslog.IncidentFact;
import org.sayram.operationslog.IncidentFold;
import org.springframework.stereotype.Component;

/** Reads an incident's events from the log and hands them to the fold of the engine. */
@Component
class IncidentFolder {
    private final EventStore events;
    private final EventCodec codec;

    IncidentFolder(EventStore events, EventCodec codec) {
        this.events = events;
        this.codec = codec;
    }

    /** Folds what the log holds together with events that are about to be written. */
    FoldedIncident fold(World world, UUID incident, List<StoredEvent> fresh) {
        List<StoredEvent> all = new ArrayList<>(events.listIncident(world, incident));
        all.addAll(fresh);
        Map<UUID, LoggedEvent> logged = new HashMap<>();
        List<FactEvent> facts = new ArrayList<>();
        for (StoredEvent stored : all) {
            LoggedEvent event = logged(stored);
            logged.put(event.id(), event);
            // Events that no rule merges still carry causes: without them an effect could be put before its cause.
            IncidentFact fact = event.body().fact().orElseGet(() -> new IncidentFact.OtherHappened(event.type()));
            facts.add(new FactEvent(stored.event(), fact));
        }
        List<Event> envelopes = all.stream().map(StoredEvent::event).toList();
        List<LoggedEvent> inOrder = EventOrder.of(envelopes).events().stream()
                .map(placed -> logged.get(placed.event().id()))
                .toList();
        return new FoldedIncident(IncidentFold.fold(facts), inOrder);
    }

    LoggedEvent logged(StoredEvent stored) {
        Event event = stored.event();
        OperationsEvent body = codec.read(event.type(), event.body());
        return new LoggedEvent(
                event.id(),
                new World(event.world()),
                StreamId.parse(event.stream()),
                stored.incidentId(),
                event.node(),
                event.occurredAt(),
                event.recordedAt(),
                Actor.parse(event.actor()),
                event.type(),
                body);
    }
}
