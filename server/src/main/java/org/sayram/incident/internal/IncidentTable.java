package org.sayram.incident.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayram.incident.Incident;
import org.sayram.incident.IncidentEnded;
import org.sayram.incident.IncidentOpened;
import org.sayram.incident.IncidentReopened;
import org.sayram.operations.IncidentProjection;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.World;
import org.sayram.operationslog.AssignmentState;
import org.sayram.operationslog.Chosen;
import org.sayram.operationslog.IncidentState;
import org.sayram.operationslog.IncidentType;
import org.springframework.stereotype.Component;

/** Keeps incident.incident in step with the fold. */
@Component
class IncidentTable implements IncidentProjection {
    private final IncidentStore store;

    IncidentTable(IncidentStore store) {
        this.store = store;
    }

    @Override
    public List<String> tables() {
        return List.of("incident.incident");
    }

    @Override
    public void save(World world, UUID incident, IncidentState state, List<LoggedEvent> events) {
        // Until the opening has arrived from the node that wrote it there is nothing to show.
        opening(events).ifPresent(opened -> store.save(world, row(incident, opened, state, events)));
    }

    private static Optional<IncidentOpened> opening(List<LoggedEvent> events) {
        return events.stream()
                .map(LoggedEvent::body)
                .filter(IncidentOpened.class::isInstance)
                .map(IncidentOpened.class::cast)
                .findFirst();
    }

    private static IncidentStore.Row row(
            UUID id, IncidentOpened opened, IncidentState state, List<LoggedEvent> events) {
        IncidentType type = value(state.type());
        String address = value(state.address());
        var incident = new Incident(
                id,
                opened.number(),
                type == null ? opened.typeCode() : type.code(),
                type == null ? opened.typeName() : type.name(),
                state.fireLevel(),
                state.rescueLevel(),
                address == null ? opened.address() : address,
                value(state.position()),
                opened.premisesId(),
                opened.premisesName(),
                opened.premisesKind(),
                opened.county(),
                state.status(),
                openedAt(state, events),
                opened.automaticAlarm(),
                events.size(),
                events.getLast().id());
        return new IncidentStore.Row(incident, endedAt(events), state.command().holder(), units(state.assignments()));
    }

    private static <V> @Nullable V value(Chosen<V> detail) {
        return detail.chosen() == null ? null : detail.chosen().value();
    }

    private static Instant openedAt(IncidentState state, List<LoggedEvent> events) {
        return state.openedAt() == null ? events.getFirst().occurredAt() : state.openedAt();
    }

    private static @Nullable Instant endedAt(List<LoggedEvent> events) {
        Instant endedAt = null;
        for (LoggedEvent event : events) {
            if (event.body() instanceof IncidentEnded) {
                endedAt = event.occurredAt();
            } else if (event.body() instanceof IncidentReopened) {
                endedAt = null;
            }
        }
        return endedAt;
    }

    private static IncidentStore.Units units(List<AssignmentState> assignments) {
        return new IncidentStore.Units(
                count(assignments, assignment -> !assignment.cancelled()),
                count(
                        assignments,
                        assignment -> !assignment.ended()
                                && assignment.receipts().isEmpty()
                                && assignment.steps().isEmpty()),
                count(assignments, running(20, 21)),
                count(assignments, running(22, 23, 24, 26, 27)),
                count(assignments, running(25)),
                count(assignments, assignment -> assignment.ended() && !assignment.cancelled()));
    }

    private static Predicate<AssignmentState> running(Integer... codes) {
        List<Integer> wanted = List.of(codes);
        return assignment ->
                !assignment.ended() && wanted.contains(assignment.current().code());
    }

    private static int count(List<AssignmentState> assignments, Predicate<AssignmentState> which) {
        return (int) assignments.stream().filter(which).count();
    }

    @Override
    public void clear() {
        store.clear();
    }
}
