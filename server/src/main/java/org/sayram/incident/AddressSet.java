package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * The address was set.
 *
 * @param incident the incident
 * @param address where, in words
 */
public record AddressSet(UUID incident, String address) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.AddressSet(address));
    }
}
