package org.sayram.dispatch.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.AssignmentEvent;
import org.sayram.dispatch.StatusReported;
import org.sayram.dispatch.UnitOrdered;
import org.sayram.kernel.code.DutyState;
import org.sayram.operations.IncidentProjection;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.World;
import org.sayram.operationslog.AssignmentState;
import org.sayram.operationslog.IncidentState;
import org.sayram.operationslog.Receipt;
import org.springframework.stereotype.Component;

/** Keeps dispatch.assignment in step with the fold of each incident. */
@Component
class AssignmentProjection implements IncidentProjection {
    private final AssignmentStore store;

    AssignmentProjection(AssignmentStore store) {
        this.store = store;
    }

    @Override
    public List<String> tables() {
        return List.of("dispatch.assignment");
    }

    @Override
    public void save(World world, UUID incident, IncidentState state, List<LoggedEvent> events) {
        Map<UUID, LoggedEvent> byId = new HashMap<>();
        Map<UUID, LoggedEvent> lastOf = new HashMap<>();
        for (LoggedEvent event : events) {
            byId.put(event.id(), event);
            if (event.body() instanceof AssignmentEvent of) {
                lastOf.put(of.assignment(), event);
            }
        }
        for (AssignmentState assignment : state.assignments()) {
            LoggedEvent ordered = byId.get(assignment.event());
            LoggedEvent last = lastOf.get(assignment.id());
            if (ordered != null && last != null && ordered.body() instanceof UnitOrdered order) {
                store.save(world, row(order, ordered, assignment, byId, last.id()));
            }
        }
    }

    private static Assignment row(
            UnitOrdered order,
            LoggedEvent ordered,
            AssignmentState state,
            Map<UUID, LoggedEvent> events,
            UUID lastEvent) {
        return new Assignment(
                order,
                state.current(),
                isAvailableOnWay(state, events),
                toMillis(ordered.occurredAt()),
                firstReceipt(state, Receipt.MACHINE),
                firstReceipt(state, Receipt.PERSON),
                steps(state, events),
                state.ended(),
                state.cancelledBecause(),
                lastEvent);
    }

    private static boolean isAvailableOnWay(AssignmentState state, Map<UUID, LoggedEvent> events) {
        return state.current() == DutyState.RETURNING
                && state.steps().stream()
                        .filter(AssignmentState.Step::legal)
                        .filter(step -> step.state() == DutyState.RETURNING)
                        .map(step -> events.get(step.event()))
                        .filter(Objects::nonNull)
                        .anyMatch(event -> event.body() instanceof StatusReported status && status.availableOnWay());
    }

    private static @Nullable Instant firstReceipt(AssignmentState state, Receipt receipt) {
        return state.receipts().stream()
                .filter(received -> received.receipt() == receipt)
                .map(received -> toMillis(received.occurredAt()))
                .findFirst()
                .orElse(null);
    }

    private static List<Assignment.Step> steps(AssignmentState state, Map<UUID, LoggedEvent> events) {
        List<Assignment.Step> steps = new ArrayList<>();
        for (AssignmentState.Step step : state.steps()) {
            LoggedEvent event = events.get(step.event());
            Instant recordedAt = event == null ? step.occurredAt() : event.recordedAt();
            steps.add(new Assignment.Step(
                    Assignment.code(step.state()),
                    toMillis(step.occurredAt()),
                    toMillis(recordedAt),
                    step.reporter().name().toLowerCase(Locale.ROOT),
                    step.legality() != AssignmentState.Legality.ILLEGAL,
                    step.legality() == AssignmentState.Legality.CORRECTED,
                    step.event()));
        }
        return steps;
    }

    /** Milliseconds are what every store keeps alike, so that a rebuild gives the same bytes. */
    private static Instant toMillis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void clear() {
        store.clear();
    }
}
