package org.sayram.operations.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sayram.operations.World;
import org.sayram.operations.internal.Projections.TouchedIncident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empties every projection and fills it again from the log. Writers wait meanwhile; readers see the old rows until the end. */
@Component
class ProjectionRebuild {
    private static final int BATCH = 500;

    private final HeadStore heads;
    private final EventStore events;
    private final Projections projections;

    ProjectionRebuild(HeadStore heads, EventStore events, Projections projections) {
        this.heads = heads;
        this.events = events;
        this.projections = projections;
    }

    /** Rebuilds and answers how many events were read. */
    @Transactional
    public long rebuild() {
        heads.lock();
        projections.clear();
        Set<TouchedIncident> incidents = new LinkedHashSet<>();
        long position = 0;
        long count = 0;
        List<StoredEvent> batch = events.listAfter(position, BATCH);
        while (!batch.isEmpty()) {
            projections.applyEvents(batch);
            for (StoredEvent stored : batch) {
                if (stored.incidentId() != null) {
                    incidents.add(new TouchedIncident(new World(stored.event().world()), stored.incidentId()));
                }
            }
            count += batch.size();
            position = batch.getLast().position();
            batch = events.listAfter(position, BATCH);
        }
        projections.refold(incidents);
        return count;
    }
}
