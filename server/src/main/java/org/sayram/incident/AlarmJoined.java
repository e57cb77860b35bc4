package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * A confirmed sensor alarm belongs to the incident.
 *
 * @param incident the incident
 * @param alarm the alarm
 * @param description what it said and where
 */
public record AlarmJoined(UUID incident, UUID alarm, String description) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.AlarmJoined(alarm));
    }
}
