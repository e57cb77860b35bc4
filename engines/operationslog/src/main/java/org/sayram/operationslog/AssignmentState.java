package org.sayram.operationslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.DutyState;

/**
 * One unit on one incident, as the log tells it.
 *
 * @param id the assignment
 * @param event the event that ordered the unit
 * @param unit the unit
 * @param unitName its name when it was ordered
 * @param assignedAt place of the order in the log
 * @param current latest legal state; {@link DutyState#READY} until the unit has turned out
 * @param steps every status received, illegal and corrected ones included
 * @param receipts confirmations of the order, in order
 * @param acknowledgedAt place of the first sign that the crew knows of the order: a person's receipt or a status of the crew's own
 * @param cancelledBecause reason of cancelling, absent if not cancelled
 * @param ended cancelled, or back in station after having left
 * @param settlement the latest decision of a person between assignments of this unit, made after this one was ordered
 * @param standing whether this assignment has the unit, within this incident; across incidents ask {@link UnitFold}
 */
public record AssignmentState(
        UUID id,
        UUID event,
        String unit,
        String unitName,
        OrderKey assignedAt,
        DutyState current,
        List<Step> steps,
        List<Confirmation> receipts,
        @Nullable OrderKey acknowledgedAt,
        @Nullable String cancelledBecause,
        boolean ended,
        @Nullable Settlement settlement,
        Standing standing) {
    /** Keeps copies of the lists. */
    public AssignmentState {
        steps = List.copyOf(steps);
        receipts = List.copyOf(receipts);
    }

    /** Whether the order was taken back. */
    public boolean cancelled() {
        return cancelledBecause != null;
    }

    /** Whether it claims the unit for itself: not ended, and the unit is not on its way home or stationed where it can be sent. */
    public boolean claimsUnit() {
        return !ended && (current == DutyState.READY || !current.canBeOrdered());
    }

    AssignmentState withStanding(Standing other) {
        return new AssignmentState(
                id,
                event,
                unit,
                unitName,
                assignedAt,
                current,
                steps,
                receipts,
                acknowledgedAt,
                cancelledBecause,
                ended,
                settlement,
                other);
    }

    /** Whether an assignment has the unit. */
    public enum Standing {
        /** The unit is this assignment's. */
        STANDS,
        /** Another assignment claims the unit too, and the crew has acknowledged none. */
        UNDECIDED,
        /** Another assignment of the unit stands. */
        YIELDS,
        /** It makes no claim to the unit any more. */
        RELEASED
    }

    /** How a status fits into the legal moves. */
    public enum Legality {
        /** A legal move: it became the current state. */
        LEGAL,
        /** The state it already was: a second report of the same. */
        REPEAT,
        /** Not a legal move: kept for review. */
        ILLEGAL,
        /** Replaced by a correction that names it. */
        CORRECTED
    }

    /** One status as received. {@code corrects} as in {@link IncidentFact.StatusReported}. */
    public record Step(
            UUID event,
            DutyState state,
            Reporter reporter,
            Instant occurredAt,
            Legality legality,
            @Nullable UUID corrects) {
        /** Whether the unit was in this state from then on. */
        public boolean legal() {
            return legality == Legality.LEGAL || legality == Legality.REPEAT;
        }
    }

    /** One confirmation of the order. */
    public record Confirmation(UUID event, Receipt receipt, Instant occurredAt) {}

    /**
     * A person's decision between assignments of one unit.
     *
     * @param event the event that says so
     * @param standing the assignment that stands, perhaps of another incident
     * @param at place in the log: it decides between assignments ordered before it
     */
    public record Settlement(UUID event, UUID standing, OrderKey at) {}
}
