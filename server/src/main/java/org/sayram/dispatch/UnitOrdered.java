package org.sayram.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operationslog.IncidentFact;

/**
 * A unit has been ordered to an incident. Names and figures are snapshots: a reader without the registers still understands
 * the event.
 *
 * @param assignment the new assignment
 * @param incident the incident
 * @param unit register id of the unit
 * @param unitName its name
 * @param stationId register id of its station
 * @param stationName the station's name
 * @param typeCode letters of the vehicle type
 * @param crew people aboard
 * @param from where it sets out, as far as known
 * @param turnoutSeconds from the order to wheels rolling, as expected
 * @param expectedTravelSeconds drive over the roads, or null where no road leads there
 * @param distanceMetres length of the drive, or null likewise
 * @param estimated whether part of the drive lies off the known roads
 */
public record UnitOrdered(
        UUID assignment,
        UUID incident,
        String unit,
        String unitName,
        String stationId,
        String stationName,
        String typeCode,
        int crew,
        GeoPoint from,
        int turnoutSeconds,
        @Nullable Integer expectedTravelSeconds,
        @Nullable Integer distanceMetres,
        boolean estimated)
        implements AssignmentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.UnitAssigned(assignment, unit, unitName));
    }
}
