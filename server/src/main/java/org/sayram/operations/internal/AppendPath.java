package org.sayram.operations.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.Act;
import org.sayram.operations.Guard;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.Event;
import org.springframework.stereotype.Component;

/** The way into the log that events of this node and of others share: guards first, then projections, then the batch. */
@Component
class AppendPath {
    private final HeadStore heads;
    private final LogWriter writer;
    private final EventDrafts drafts;
    private final EventReader reader;
    private final Projections projections;

    AppendPath(HeadStore heads, LogWriter writer, EventDrafts drafts, EventReader reader, Projections projections) {
        this.heads = heads;
        this.writer = writer;
        this.drafts = drafts;
        this.reader = reader;
        this.projections = projections;
    }

    /** Locks streams before anything is decided on them. */
    void hold(StreamId... streams) {
        writer.enter();
        heads.raise(Stream.of(streams)
                .map(StreamId::toString)
                .distinct()
                .map(Guard::raise)
                .toList());
    }

    /** Takes up events of this node. */
    List<PlacedEvent> append(World world, Act act, List<StreamEvent> wanted, Guard... guards) {
        Batch batch = writer.batch();
        var locks = new Locks();
        wanted.forEach(
                event -> locks.add(event.stream().toString(), event.body().incidentId()));
        locks.add(guards);
        heads.raise(locks.guards());
        List<PlacedEvent> fresh = drafts.add(batch, world, act, wanted);
        projections.apply(fresh);
        return fresh;
    }

    /** Locks the streams and incidents of events of other nodes, and the chains they belong to. */
    Batch lockFor(List<StoredEvent> incoming) {
        Batch batch = writer.batch();
        var locks = new Locks();
        for (StoredEvent stored : incoming) {
            Event event = stored.event();
            locks.add(event.stream(), stored.incidentId());
            locks.add(Guard.raise("chain/" + event.node() + "/" + event.incarnation()));
        }
        heads.raise(locks.guards());
        return batch;
    }

    /** Takes up events of other nodes; {@link #lockFor} comes before. */
    void take(Batch batch, List<StoredEvent> incoming) {
        List<PlacedEvent> fresh = incoming.stream().map(reader::placed).toList();
        fresh.forEach(batch::addForeign);
        projections.apply(fresh);
    }

    /**
     * Every stream and every incident is a guard of its own: two writers of one never save its projections at the same time.
     */
    private static final class Locks {
        private final Map<String, Guard> byKey = new HashMap<>();

        void add(String stream, @Nullable UUID incident) {
            add(Guard.raise(stream));
            if (incident != null) {
                add(Guard.raise(StreamId.incident(incident).toString()));
            }
        }

        void add(Guard... guards) {
            Stream.of(guards).forEach(guard -> byKey.merge(guard.key(), guard, Locks::stricter));
        }

        private static Guard stricter(Guard one, Guard other) {
            return other.expectedVersion() == null ? one : other;
        }

        List<Guard> guards() {
            return List.copyOf(byKey.values());
        }
    }
}
