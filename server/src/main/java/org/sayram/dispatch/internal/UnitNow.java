package org.sayram.dispatch.internal;

import org.sayram.forces.Unit;

/**
 * One unit as it is now.
 *
 * @param unit the unit
 * @param duty what it is bound to
 * @param position where it is, as far as is known
 */
record UnitNow(Unit unit, Duty duty, UnitPosition position) {
    /** Whether it has its crew. */
    boolean isCrewed() {
        return unit.crew() >= unit.crewMinimum();
    }

    /** Whether it can be sent without a second thought: free, crewed, and at home or reported free on its way there. */
    boolean isReady() {
        boolean free = duty.assignment() == null || duty.isAvailableOnWay();
        return free && duty.canBeOrdered() && isCrewed();
    }
}
