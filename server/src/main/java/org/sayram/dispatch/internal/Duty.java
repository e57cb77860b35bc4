package org.sayram.dispatch.internal;

import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.DutyState;

/**
 * What a unit is bound to, derived from all its open assignments.
 *
 * @param assignment the assignment that has the unit, or the last one it has not come home from; null in station
 * @param doubled two assignments claim the unit and no person has decided yet
 */
record Duty(@Nullable Assignment assignment, boolean doubled) {
    /** In station and free. */
    static final Duty IN_STATION = new Duty(null, false);

    /** The unit's duty state; one that is ordered and has not turned out counts as turned out. */
    DutyState state() {
        return assignment == null ? DutyState.READY : assignment.shownState();
    }

    boolean canBeOrdered() {
        return assignment == null || !assignment.claimsUnit();
    }

    boolean isAvailableOnWay() {
        return assignment != null && assignment.availableOnWay();
    }
}
