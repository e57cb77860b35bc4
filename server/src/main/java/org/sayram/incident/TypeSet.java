package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;

/**
 * The type was set.
 *
 * @param incident the incident
 * @param typeCode code of the response plan
 * @param typeName its word
 */
public record TypeSet(UUID incident, String typeCode, String typeName) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.TypeSet(typeCode, typeName));
    }
}
