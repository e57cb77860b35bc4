package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operationslog.IncidentFact;

/**
 * The pin was set. It wins over the text.
 *
 * @param incident the incident
 * @param position where, on the ground
 */
public record PositionSet(UUID incident, GeoPoint position) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.PositionSet(position));
    }
}
