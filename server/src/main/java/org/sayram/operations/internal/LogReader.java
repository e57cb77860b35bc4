package org.sayram.operations.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.Actor;
import org.springframework.stereotype.Component;

/** The log as readers by position see it: the feed, other nodes, statistics. */
@Component
public class LogReader {
    private final EventStore events;
    private final HeadStore heads;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Tail tail = new Tail(0, List.of());

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

    /**
     * What follows a position, at most {@code limit} events. The readers of one instance are woken together and want the same: the
     * first reads it for all.
     */
    public List<Entry> listAfter(long position, int limit) {
        Tail known = tail;
        if (known.covers(position)) {
            return known.after(position, limit);
        }
        reading.lock();
        try {
            return tail.covers(position) ? tail.after(position, limit) : read(position, limit);
        } finally {
            reading.unlock();
        }
    }

    private List<Entry> read(long position, int limit) {
        List<Entry> read =
                events.listAfter(position, limit).stream().map(LogReader::entry).toList();
        if (!read.isEmpty() && read.getLast().position() > tail.end()) {
            tail = new Tail(position, read);
        }
        return read;
    }

    /** Everything that lies after {@code from}, up to the last of the entries. */
    private record Tail(long from, List<Entry> entries) {
        long end() {
            return entries.isEmpty() ? 0 : entries.getLast().position();
        }

        boolean covers(long position) {
            return from <= position && position < end();
        }

        List<Entry> after(long position, int limit) {
            return entries.stream()
                    .filter(entry -> entry.position() > position)
                    .limit(limit)
                    .toList();
        }
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
