package org.sayram.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * The order to a unit was taken back.
 *
 * @param assignment the assignment
 * @param incident the incident
 * @param unitName the unit's name
 * @param reason why, in words
 */
public record AssignmentCancelled(UUID assignment, UUID incident, String unitName, String reason)
        implements AssignmentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.AssignmentCancelled(assignment, reason));
    }
}
