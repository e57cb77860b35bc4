package org.sayram.operations.internal;

import org.sayram.operations.Actor;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.Event;
import org.springframework.stereotype.Component;

/** Reads the bodies of events. */
@Component
class EventReader {
    private final EventCodec codec;

    EventReader(EventCodec codec) {
        this.codec = codec;
    }

    PlacedEvent placed(StoredEvent stored) {
        return new PlacedEvent(stored, logged(stored));
    }

    LoggedEvent logged(StoredEvent stored) {
        Event event = stored.event();
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
                codec.read(event.type(), event.body()));
    }
}
