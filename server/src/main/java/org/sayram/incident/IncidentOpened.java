package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operationslog.IncidentFact;

/**
 * An incident was opened.
 *
 * @param incident the new incident
 * @param number its number
 * @param typeCode type proposed
 * @param typeName its word
 * @param address where, in words
 * @param position where, on the ground, if known
 * @param premisesId premises of the register, if it is at one
 * @param premisesName its name, or empty
 * @param premisesKind its kind, or empty
 * @param county division code, or empty
 * @param automaticAlarm whether a sensor alarm opened it
 */
public record IncidentOpened(
        UUID incident,
        String number,
        String typeCode,
        String typeName,
        String address,
        @Nullable GeoPoint position,
        @Nullable String premisesId,
        String premisesName,
        String premisesKind,
        String county,
        boolean automaticAlarm)
        implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.IncidentOpened(number, typeCode, typeName, address, position));
    }
}
