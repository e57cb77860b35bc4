package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * The holder offers the incident to another seat; nothing changes until it accepts.
 *
 * @param incident the incident
 * @param seat to whom
 */
public record CommandOffered(UUID incident, String seat) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.CommandOffered(seat));
    }
}
