package org.sayram.dispatch.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.DutyState;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/** Assignments as the browser gets them. */
@Component
class AssignmentViews {
    private final Duties duties;
    private final Words words;

    AssignmentViews(Duties duties, Words words) {
        this.duties = duties;
        this.words = words;
    }

    List<AssignmentView> views(World world, List<Assignment> assignments, Locale locale) {
        Map<String, Duty> out = assignments.stream().allMatch(Assignment::ended) ? Map.of() : duties.list(world);
        return assignments.stream()
                .map(assignment -> view(words, assignment, isDoubled(out.get(assignment.unit()), assignment), locale))
                .toList();
    }

    AssignmentView view(World world, Assignment assignment, Locale locale) {
        return views(world, List.of(assignment), locale).getFirst();
    }

    private static boolean isDoubled(@Nullable Duty duty, Assignment assignment) {
        return duty != null && duty.doubled() && assignment.claimsUnit();
    }

    static AssignmentView view(Words words, Assignment assignment, boolean doubled, Locale locale) {
        var order = assignment.order();
        return new AssignmentView(
                assignment.id(),
                assignment.incident(),
                order.unit(),
                order.unitName(),
                order.stationId(),
                order.stationName(),
                order.typeCode(),
                order.crew(),
                words.state(assignment, locale),
                assignment.orderedAt(),
                assignment.machineReceiptAt(),
                assignment.personReceiptAt(),
                assignment.steps(),
                assignment.ended(),
                assignment.cancelled(),
                assignment.cancelledBecause(),
                nextStates(words, assignment, locale),
                doubled,
                etaAt(assignment),
                assignment.lastEvent());
    }

    /** Legal moves on this order; turning out again needs an order of its own. */
    private static List<Words.Named> nextStates(Words words, Assignment assignment, Locale locale) {
        if (assignment.ended()) {
            return List.of();
        }
        boolean left = assignment.state() != DutyState.READY;
        return assignment.state().next().stream()
                .filter(next -> !left || next != DutyState.TURNED_OUT)
                .sorted()
                .map(next -> words.state(next, locale))
                .toList();
    }

    /** When the unit should be at the scene, reckoned from the last thing it did; null once it is there or will not come. */
    private static @Nullable Instant etaAt(Assignment assignment) {
        Integer travel = assignment.order().expectedTravelSeconds();
        if (travel == null || assignment.ended() || assignment.wasAtScene()) {
            return null;
        }
        return switch (assignment.state()) {
            case READY ->
                assignment.orderedAt().plusSeconds((long) assignment.order().turnoutSeconds() + travel);
            case TURNED_OUT, ON_THE_WAY -> assignment.since().plusSeconds(travel);
            case ON_SCENE, WATER_ON, WATER_OFF, RETURNING, STATIONED_FORWARD, CARRYING_WATER, TRAINING -> null;
        };
    }

    /** One unit on one incident. */
    record AssignmentView(
            UUID id,
            UUID incidentId,
            String unitId,
            String unitName,
            String stationId,
            String stationName,
            String typeCode,
            int crew,
            Words.Named state,
            Instant orderedAt,
            @Nullable Instant machineReceiptAt,
            @Nullable Instant personReceiptAt,
            List<Assignment.Step> steps,
            boolean ended,
            boolean cancelled,
            @Nullable String cancelledBecause,
            List<Words.Named> nextStates,
            boolean doubled,
            @Nullable Instant etaAt,
            UUID lastEvent) {}
}
