package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * The incident goes on after all.
 *
 * @param incident the incident
 * @param reason why
 */
public record IncidentReopened(UUID incident, String reason) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.IncidentReopened(reason));
    }
}
