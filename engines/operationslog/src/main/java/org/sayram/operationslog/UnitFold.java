package org.sayram.operationslog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.AssignmentState.Settlement;

/**
 * Tells whether one unit was assigned twice by nodes that did not know of each other, over any number of incidents, and which
 * assignment stands: the one the crew acknowledged first, until a person decides.
 */
public final class UnitFold {
    private static final Comparator<AssignmentState> BY_ORDER =
            Comparator.comparing(AssignmentState::assignedAt).thenComparing(AssignmentState::id);

    private UnitFold() {}

    /** The duty of a unit from all its assignments, in any order; refuses assignments of another unit. */
    public static UnitDuty fold(String unit, Collection<AssignmentState> assignments) {
        for (AssignmentState assignment : assignments) {
            if (!assignment.unit().equals(unit)) {
                throw new IllegalArgumentException(
                        "assignment " + assignment.id() + " is of unit " + assignment.unit() + ", not of " + unit);
            }
        }
        List<AssignmentState> claims = assignments.stream()
                .filter(AssignmentState::claimsUnit)
                .sorted(BY_ORDER)
                .toList();
        Settlement decision = assignments.stream()
                .map(AssignmentState::settlement)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Settlement::at))
                .orElse(null);
        List<AssignmentState> contenders =
                claims.stream().filter(claim -> !isPutAside(claim, decision)).toList();
        return new UnitDuty(unit, ids(claims), ids(contenders), standing(contenders));
    }

    private static boolean isPutAside(AssignmentState claim, @Nullable Settlement decision) {
        return decision != null
                && claim.assignedAt().isBefore(decision.at())
                && !claim.id().equals(decision.standing());
    }

    private static @Nullable UUID standing(List<AssignmentState> contenders) {
        if (contenders.size() == 1) {
            return contenders.getFirst().id();
        }
        AssignmentState first = null;
        OrderKey earliest = null;
        for (AssignmentState contender : contenders) {
            OrderKey acknowledged = contender.acknowledgedAt();
            if (acknowledged != null && (earliest == null || acknowledged.isBefore(earliest))) {
                first = contender;
                earliest = acknowledged;
            }
        }
        return first == null ? null : first.id();
    }

    private static List<UUID> ids(List<AssignmentState> assignments) {
        return assignments.stream().map(AssignmentState::id).toList();
    }
}
