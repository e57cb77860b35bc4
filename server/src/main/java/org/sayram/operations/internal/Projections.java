package org.sayram.operations.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sayram.operations.IncidentProjection;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.Projection;
import org.sayram.operations.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps every projection in step with the log, and rebuilds them from it. */
@Component
class Projections {
    private final ObjectProvider<Projection> projections;
    private final ObjectProvider<IncidentProjection> incidentProjections;
    private final IncidentFolder folder;

    Projections(
            ObjectProvider<Projection> projections,
            ObjectProvider<IncidentProjection> incidentProjections,
            IncidentFolder folder) {
        this.projections = projections;
        this.incidentProjections = incidentProjections;
        this.folder = folder;
    }

    /** Takes a batch in: events one by one, and each touched incident folded once. */
    void apply(List<StoredEvent> batch) {
        List<LoggedEvent> logged = batch.stream().map(folder::logged).toList();
        projections.orderedStream().forEach(projection -> projection.apply(logged));
        Set<TouchedIncident> touched = new LinkedHashSet<>();
        for (LoggedEvent event : logged) {
            if (event.incidentId() != null) {
                touched.add(new TouchedIncident(event.world(), event.incidentId()));
            }
        }
        for (TouchedIncident incident : touched) {
            List<StoredEvent> fresh = batch.stream().filter(incident::holds).toList();
            save(incident, folder.fold(incident.world(), incident.id(), fresh));
        }
    }

    private void save(TouchedIncident incident, FoldedIncident folded) {
        incidentProjections
                .orderedStream()
                .forEach(projection ->
                        projection.save(incident.world(), incident.id(), folded.state(), folded.events()));
    }

    /** Saves incidents anew from what the log holds. */
    void refold(Set<TouchedIncident> incidents) {
        for (TouchedIncident incident : incidents) {
            save(incident, folder.fold(incident.world(), incident.id(), List.of()));
        }
    }

    void applyEvents(List<StoredEvent> batch) {
        List<LoggedEvent> logged = batch.stream().map(folder::logged).toList();
        projections.orderedStream().forEach(projection -> projection.apply(logged));
    }

    void clear() {
        projections.orderedStream().forEach(Projection::clear);
        incidentProjections.orderedStream().forEach(IncidentProjection::clear);
    }

    List<String> tables() {
        return Stream.concat(
                        projections.orderedStream().flatMap(projection -> projection.tables().stream()),
                        incidentProjections.orderedStream().flatMap(projection -> projection.tables().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** One incident of one world. */
    record TouchedIncident(World world, UUID id) {
        boolean holds(StoredEvent stored) {
            return id.equals(stored.incidentId())
                    && world.name().equals(stored.event().world());
        }
    }
}
