package org.sayram.recommendation.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayram.kernel.code.IncidentLevel;
import org.sayram.kernel.quantity.LitresPerSecond;

/**
 * The forces one incident type needs at one level, as totals and not as additions to the level below (dispatch facts,
 * section 7).
 *
 * @param incidentType the card's incident type, for example {@code warehouse}
 * @param level the level on its own scale
 * @param requirements totals wanted, in the order of the card
 * @param escalation what goes beyond named forces
 * @param asks agencies, kit and aircraft
 * @param wantedFlow water on the fire that the level reckons with; none for rescue
 */
public record RunCard(
        String incidentType,
        IncidentLevel level,
        List<Requirement> requirements,
        Escalation escalation,
        List<Ask> asks,
        LitresPerSecond wantedFlow) {
    /** Copies the lists and refuses a force that stands twice. */
    public RunCard {
        requirements = List.copyOf(requirements);
        Set<Wanted> seen = new HashSet<>();
        for (Requirement requirement : requirements) {
            if (!seen.add(requirement.wanted())) {
                throw new IllegalArgumentException(
                        "the card of " + incidentType + " at " + level + " names " + requirement.wanted() + " twice");
            }
        }
        asks = List.copyOf(asks);
    }

    /**
     * What goes beyond named forces.
     *
     * @param headquarters the headquarters on duty goes out (HQ)
     * @param mutualAid the regional brigade is asked for forces (M)
     * @param allFree everything free goes, less the reserve of each county (ALL)
     */
    public record Escalation(boolean headquarters, boolean mutualAid, boolean allFree) {
        /** Only the named forces. */
        public static final Escalation NONE = new Escalation(false, false, false);

        Escalation or(Escalation other) {
            return new Escalation(
                    headquarters || other.headquarters, mutualAid || other.mutualAid, allFree || other.allFree);
        }
    }

    /** The same card with other requirements. */
    public RunCard withRequirements(List<Requirement> others) {
        return new RunCard(incidentType, level, others, escalation, asks, wantedFlow);
    }
}
