package org.sayram.recommendation.level;

import java.util.List;
import org.sayram.kernel.code.IncidentLevel;

/**
 * A level proposed for an incident.
 *
 * @param level the highest of the grounds
 * @param grounds every rule that spoke, the highest first
 */
public record LevelProposal(IncidentLevel level, List<Ground> grounds) {
    /** Copies the grounds. */
    public LevelProposal {
        grounds = List.copyOf(grounds);
    }

    /**
     * What one rule said.
     *
     * @param level the level it asks for at least
     * @param reason why
     */
    public record Ground(IncidentLevel level, LevelReason reason) {}
}
