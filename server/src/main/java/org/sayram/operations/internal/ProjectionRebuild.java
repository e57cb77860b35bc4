package org.sayram.operations.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sayram.operations.LoggedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empties every projection and fills it again from the log. Writers wait meanwhile; readers see the old rows until the end. */
@Component
public class ProjectionRebuild {
    private static final int BATCH = 500;

    private final HeadStore heads;
    private final EventStore events;
    private final EventReader reader;
    private final Projections projections;

    ProjectionRebuild(HeadStore heads, EventStore events, EventReader reader, Projections projections) {
        this.heads = heads;
        this.events = events;
        this.reader = reader;
        this.projections = projections;
    }

    /** Rebuilds and answers how many events were read. */
    @Transactional
    public long rebuild() {
        heads.shutOutWriters();
        projections.clear();
        Set<IncidentKey> incidents = new LinkedHashSet<>();
        long count = 0;
        List<StoredEvent> batch = events.listAfter(0, BATCH);
        while (!batch.isEmpty()) {
            List<LoggedEvent> logged = batch.stream().map(reader::logged).toList();
            projections.applyEvents(logged);
            incidents.addAll(Projections.incidentsOf(logged));
            count += batch.size();
            batch = events.listAfter(batch.getLast().position(), BATCH);
        }
        projections.refold(incidents);
        return count;
    }
}
