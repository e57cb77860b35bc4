package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * Whoever holds command ended the incident; the units are on their way home.
 *
 * @param incident the incident
 * @param outcome how it ended
 */
public record IncidentEnded(UUID incident, String outcome) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.IncidentEnded(outcome));
    }
}
