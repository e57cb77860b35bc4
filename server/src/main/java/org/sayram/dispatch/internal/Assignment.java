package org.sayram.dispatch.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.UnitOrdered;
import org.sayram.kernel.code.DutyState;

/**
 * One unit on one incident, as the log tells it (任务).
 *
 * @param order what was ordered
 * @param state latest legal state; ready until the unit has turned out
 * @param availableOnWay on its way home and free for another order
 * @param orderedAt when it was ordered
 * @param machineReceiptAt when a screen first showed the order
 * @param personReceiptAt when a person first acknowledged it
 * @param steps every status received, in the agreed order
 * @param ended cancelled, or back in station
 * @param cancelledBecause reason of cancelling, or null
 * @param lastEvent last event of its stream
 */
record Assignment(
        UnitOrdered order,
        DutyState state,
        boolean availableOnWay,
        Instant orderedAt,
        @Nullable Instant machineReceiptAt,
        @Nullable Instant personReceiptAt,
        List<Step> steps,
        boolean ended,
        @Nullable String cancelledBecause,
        UUID lastEvent) {
    /** The earliest order first. */
    static final Comparator<Assignment> BY_ORDER =
            Comparator.comparing(Assignment::orderedAt).thenComparing(Assignment::id);

    private static final Set<DutyState> AT_SCENE = Set.of(
            DutyState.ON_SCENE,
            DutyState.WATER_ON,
            DutyState.WATER_OFF,
            DutyState.CARRYING_WATER,
            DutyState.STATIONED_FORWARD);

    Assignment {
        steps = List.copyOf(steps);
    }

    /**
     * One status as it was received.
     *
     * @param code of GA/T 974.39
     * @param at when it happened, as the reporter said
     * @param recordedAt when we stored it
     * @param reporter crew, radio, station, seat or device
     * @param legal false where it does not follow legally and a person should look at it
     * @param corrected replaced by a later one that names it
     * @param eventId the event
     */
    record Step(
            String code,
            Instant at,
            Instant recordedAt,
            String reporter,
            boolean legal,
            boolean corrected,
            UUID eventId) {
        /** Whether the unit was in this state from then on. */
        boolean counts() {
            return legal && !corrected;
        }
    }

    UUID id() {
        return order.assignment();
    }

    UUID incident() {
        return order.incident();
    }

    String unit() {
        return order.unit();
    }

    boolean cancelled() {
        return cancelledBecause != null;
    }

    /** Whether it has the unit: not ended, and the unit is neither on its way home nor standing by where it can be sent. */
    boolean claimsUnit() {
        return !ended && (state == DutyState.READY || !state.canBeOrdered());
    }

    /** Ordered and not turned out counts as turned out: the unit is spoken for. */
    DutyState shownState() {
        return state == DutyState.READY && !ended ? DutyState.TURNED_OUT : state;
    }

    /** Whether the unit has been at the scene. */
    boolean wasAtScene() {
        return steps.stream()
                .filter(Step::counts)
                .anyMatch(
                        step -> AT_SCENE.stream().anyMatch(state -> step.code().equals(code(state))));
    }

    boolean isAtScene() {
        return AT_SCENE.contains(state);
    }

    /** Whether the unit has reported this state. */
    boolean reported(DutyState wanted) {
        return findLast(wanted).isPresent();
    }

    /** When the unit last reported a state that counted. */
    Optional<Instant> findLast(DutyState wanted) {
        return steps.stream()
                .filter(Step::counts)
                .filter(step -> step.code().equals(code(wanted)))
                .map(Step::at)
                .max(Comparator.naturalOrder());
    }

    /** Since when the unit has been in its current state. */
    Instant since() {
        return steps.stream()
                .filter(Step::counts)
                .map(Step::at)
                .max(Comparator.naturalOrder())
                .orElse(orderedAt);
    }

    static String code(DutyState state) {
        return Integer.toString(state.code());
    }
}
