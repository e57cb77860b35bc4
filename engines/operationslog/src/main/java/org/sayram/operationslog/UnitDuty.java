package org.sayram.operationslog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.AssignmentState.Standing;

/**
 * What a unit is bound to, over all its assignments.
 *
 * @param unit the unit
 * @param claims assignments that claim the unit, earliest first
 * @param contenders those of them no decision of a person has put aside
 * @param standing the one that has the unit: the only contender, else the contender the crew acknowledged first, else absent
 */
public record UnitDuty(
        String unit,
        List<UUID> claims,
        List<UUID> contenders,
        @Nullable UUID standing) {
    /** Keeps copies of the lists. */
    public UnitDuty {
        claims = List.copyOf(claims);
        contenders = List.copyOf(contenders);
    }

    /** Whether the unit is doubly assigned and no person has decided yet: an alarm. */
    public boolean doubled() {
        return contenders.size() > 1;
    }

    /** How one of the unit's assignments stands. */
    public Standing standingOf(UUID assignment) {
        if (!claims.contains(assignment)) {
            return Standing.RELEASED;
        }
        if (assignment.equals(standing)) {
            return Standing.STANDS;
        }
        return standing == null && contenders.contains(assignment) ? Standing.UNDECIDED : Standing.YIELDS;
    }
}
