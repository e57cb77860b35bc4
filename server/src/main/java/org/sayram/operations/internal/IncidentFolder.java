package org.sayram.operations.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/**
 * Folds incidents. What was read of an incident is kept, so that the next fold reads only what came since: positions are
 * given in the order of commits, so nothing can come in behind one that was seen.
 */
@Component
class IncidentFolder {
    private static final int INCIDENTS_KEPT = 64;

    private final EventStore events;
    private final EventReader reader;
    private final LogWriter writer;
    private final LinkedHashMap<IncidentKey, IncidentHistory> kept = new LinkedHashMap<>(INCIDENTS_KEPT, 0.75f, true);

    IncidentFolder(EventStore events, EventReader reader, LogWriter writer) {
        this.events = events;
        this.reader = reader;
        this.writer = writer;
    }

    /** The fold of what the log holds, and of what the transaction at hand has appended. */
    FoldedIncident fold(World world, UUID incident) {
        return history(new IncidentKey(world, incident)).folded();
    }

    /** The highest command term anybody has written under, 0 before any. */
    int term(World world, UUID incident) {
        return history(new IncidentKey(world, incident)).term();
    }

    private IncidentHistory history(IncidentKey key) {
        IncidentHistory committed = committed(key);
        List<PlacedEvent> pending = writer.pending().stream().filter(key::holds).toList();
        return pending.isEmpty() ? committed : committed.with(pending);
    }

    private IncidentHistory committed(IncidentKey key) {
        IncidentHistory known = find(key);
        List<StoredEvent> since = events.listIncident(key.world(), key.id(), known.position());
        IncidentHistory now = since.isEmpty()
                ? known
                : known.with(since.stream().map(reader::placed).toList());
        // What this transaction has written itself may still be rolled back; it must not be kept.
        if (writer.find().filter(Batch::isWritten).isEmpty()) {
            keep(key, now);
        }
        return now;
    }

    private IncidentHistory find(IncidentKey key) {
        synchronized (kept) {
            return kept.getOrDefault(key, IncidentHistory.EMPTY);
        }
    }

    private void keep(IncidentKey key, IncidentHistory history) {
        synchronized (kept) {
            if (history.position()
                    >= kept.getOrDefault(key, IncidentHistory.EMPTY).position()) {
                kept.put(key, history);
            }
            if (kept.size() > INCIDENTS_KEPT) {
                kept.pollFirstEntry();
            }
        }
    }
}
