package org.sayram.operations.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.Actor;
import org.springframework.stereotype.Component;

/** The log as readers by position see it: the feed, other nodes, statistics. */
@Component
public class LogReader {
    private final EventStore events;
    private final HeadStore heads;

    LogReader(EventStore events, HeadStore heads) {
        this.events = events;
        this.heads = heads;
    }

    /** An event with its place in this node's order and its body as text. */
    public record Entry(
            long position,
            UUID id,
            String world,
            String type,
            String stream,
            @Nullable UUID incidentId,
            Instant occurredAt,
            Instant recordedAt,
            Actor actor,
            String node,
            String body) {}

    /** What follows a position, at most {@code limit} events. */
    public List<Entry> listAfter(long position, int limit) {
        return events.listAfter(position, limit).stream().map(LogReader::entry).toList();
    }

    /** The last position written. */
    public long position() {
        return heads.get().position();
    }

    private static Entry entry(StoredEvent stored) {
        var event = stored.event();
        return new Entry(
                stored.position(),
                event.id(),
                event.world(),
                event.type(),
                event.stream(),
                stored.incidentId(),
                event.occurredAt(),
                event.recordedAt(),
                Actor.parse(event.actor()),
                event.node(),
                event.body());
    }
}
