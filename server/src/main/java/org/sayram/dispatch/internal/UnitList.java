package org.sayram.dispatch.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.Areas;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every unit with its state, for the map and the list of forces. */
@Component
class UnitList {
    private final UnitsNow units;
    private final UnitGuards guards;
    private final Words words;
    private final Areas areas;
    private final Clock clock;

    UnitList(UnitsNow units, UnitGuards guards, Words words, Areas areas, Clock clock) {
        this.units = units;
        this.guards = guards;
        this.words = words;
        this.areas = areas;
        this.clock = clock;
    }

    /** Every unit, in the order of the registers; forces are everybody's, what they are at only of whom it concerns. */
    @Transactional(readOnly = true)
    public Page<UnitView> list(World world, Area area, Locale locale) {
        Instant asOf = clock.instant();
        Map<String, Long> versions = guards.versions(world);
        return Page.whole(
                asOf,
                units.list(world).stream()
                        .map(now -> view(now, versions.getOrDefault(now.unit().id(), 0L), locale))
                        .map(view -> isOutside(world, view, area) ? view.withoutIncident() : view)
                        .toList());
    }

    private UnitView view(UnitNow now, long guardVersion, Locale locale) {
        Assignment assignment = now.duty().assignment();
        return new UnitView(
                now.unit().id(),
                now.unit().name(),
                now.unit().station().id(),
                now.unit().station().name(),
                now.unit().typeCode(),
                words.state(now.duty(), locale),
                availability(now),
                now.duty().doubled(),
                assignment == null ? null : assignment.id(),
                assignment == null ? null : assignment.incident(),
                now.position().point(),
                now.position().kind().word(),
                now.position().at(),
                guardVersion);
    }

    private boolean isOutside(World world, UnitView view, Area area) {
        return view.incidentId() != null && !areas.concerns(world, StreamId.incident(view.incidentId()), null, area);
    }

    private static String availability(UnitNow now) {
        if (!now.isCrewed()) {
            return "short";
        }
        return now.duty().isAvailableOnWay() ? "available_on_way" : "ok";
    }

    /** A unit as dispatch sees it. */
    record UnitView(
            String id,
            String name,
            String stationId,
            String stationName,
            String typeCode,
            Words.Named state,
            String availability,
            boolean doubled,
            @Nullable UUID assignmentId,
            @Nullable UUID incidentId,
            GeoPoint position,
            String positionKind,
            @Nullable Instant positionAt,
            long guardVersion) {
        UnitView withoutIncident() {
            return new UnitView(
                    id,
                    name,
                    stationId,
                    stationName,
                    typeCode,
                    state,
                    availability,
                    doubled,
                    null,
                    null,
                    position,
                    positionKind,
                    positionAt,
                    guardVersion);
        }
    }
}
