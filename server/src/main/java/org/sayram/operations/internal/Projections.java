package org.sayram.operations.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayram.operations.IncidentProjection;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.Projection;
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

    /** Takes in what the transaction at hand appends: events one by one, and each touched incident folded once. */
    void apply(List<PlacedEvent> fresh) {
        List<LoggedEvent> logged = fresh.stream().map(PlacedEvent::logged).toList();
        applyEvents(logged);
        refold(incidentsOf(logged));
    }

    void applyEvents(List<LoggedEvent> batch) {
        projections.orderedStream().forEach(projection -> projection.apply(batch));
    }

    static Set<IncidentKey> incidentsOf(List<LoggedEvent> events) {
        Set<IncidentKey> touched = new LinkedHashSet<>();
        for (LoggedEvent event : events) {
            if (event.incidentId() != null) {
                touched.add(new IncidentKey(event.world(), event.incidentId()));
            }
        }
        return touched;
    }

    /** Saves incidents anew. */
    void refold(Collection<IncidentKey> incidents) {
        for (IncidentKey incident : incidents) {
            FoldedIncident folded = folder.fold(incident.world(), incident.id());
            incidentProjections
                    .orderedStream()
                    .forEach(projection ->
                            projection.save(incident.world(), incident.id(), folded.state(), folded.events()));
        }
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
}
