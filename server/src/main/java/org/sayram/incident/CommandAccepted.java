package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * The seat to which the incident was offered took it.
 *
 * @param incident the incident
 * @param offer the event of the offer
 * @param seat who has it now
 */
public record CommandAccepted(UUID incident, UUID offer, String seat) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.CommandAccepted(offer, seat));
    }
}
