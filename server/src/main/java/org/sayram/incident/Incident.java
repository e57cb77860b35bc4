package org.sayram.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operationslog.IncidentState;

/**
 * One event in the world that forces may be sent to, as its events tell it.
 *
 * @param id the incident
 * @param number its number, which carries the node that opened it
 * @param typeCode type, a code of the response plan
 * @param typeName its word when it was set
 * @param fireLevel 1 to 5, or null for a rescue
 * @param rescueLevel 1 to 4, or null for a fire
 * @param address where, in words
 * @param position where, on the ground, if known
 * @param premisesId premises of the register, if it is at one
 * @param premisesName its name, or empty
 * @param premisesKind its kind, or empty
 * @param county division code, or empty
 * @param status open, ended, closed or archived
 * @param openedAt when it was opened
 * @param automaticAlarm whether a sensor alarm opened it
 * @param version how many events it has
 * @param lastEvent the last of them
 */
public record Incident(
        UUID id,
        String number,
        String typeCode,
        String typeName,
        @Nullable Integer fireLevel,
        @Nullable Integer rescueLevel,
        String address,
        @Nullable GeoPoint position,
        @Nullable String premisesId,
        String premisesName,
        String premisesKind,
        String county,
        IncidentState.Status status,
        Instant openedAt,
        boolean automaticAlarm,
        int version,
        UUID lastEvent) {
    /** Whether work goes on. */
    public boolean isOpen() {
        return status == IncidentState.Status.OPEN;
    }
}
