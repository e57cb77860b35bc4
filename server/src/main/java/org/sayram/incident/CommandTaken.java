package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * A seat took the incident over without an offer: at its opening, or a commander by right of the role.
 *
 * @param incident the incident
 * @param seat the seat
 * @param by name of the person
 */
public record CommandTaken(UUID incident, String seat, String by) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.CommandAssumed(seat, by));
    }
}
