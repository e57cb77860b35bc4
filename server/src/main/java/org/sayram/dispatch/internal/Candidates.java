package org.sayram.dispatch.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;
import org.sayram.operations.World;
import org.sayram.recommendation.Candidate;
import org.sayram.routing.Travel;
import org.springframework.stereotype.Component;

/** Sees all units as candidates for one place: state, crew, load and the drive there. */
@Component
class Candidates {
    private final UnitsNow units;
    private final UnitGuards guards;
    private final Routes routes;
    private final VehicleProfiles profiles;
    private final EngineUnits engineUnits;
    private final Clock clock;

    Candidates(
            UnitsNow units,
            UnitGuards guards,
            Routes routes,
            VehicleProfiles profiles,
            EngineUnits engineUnits,
            Clock clock) {
        this.units = units;
        this.guards = guards;
        this.routes = routes;
        this.profiles = profiles;
        this.engineUnits = engineUnits;
        this.clock = clock;
    }

    /**
     * A unit with its drive to the place.
     *
     * @param now the unit
     * @param candidate the same in the words of the engine
     * @param distance length of the drive, zero where there is none
     * @param guardVersion what an order for it is decided on
     */
    record Able(UnitNow now, Candidate candidate, Metres distance, long guardVersion) {}

    /**
     * All units at one moment.
     *
     * @param at the moment
     * @param byId the units by id, in the order of the registers
     */
    record Seen(Instant at, Map<String, Able> byId) {
        List<Candidate> candidates() {
            return byId.values().stream().map(Able::candidate).toList();
        }

        /** The units an incident has and that are not on their way home. */
        List<org.sayram.recommendation.Unit> sentTo(UUID incident) {
            return byId.values().stream()
                    .filter(able -> isSentTo(able.now().duty(), incident))
                    .map(able -> able.candidate().unit())
                    .toList();
        }

        /** How soon the nearest unit of all could be there if it were free, turn-out included. */
        Duration nearest() {
            return byId.values().stream()
                    .flatMap(able -> able.candidate().travel() instanceof org.sayram.recommendation.Travel.Road road
                            ? java.util.stream.Stream.of(road.time()
                                    .plusSeconds(able.now().unit().station().turnoutSeconds()))
                            : java.util.stream.Stream.empty())
                    .min(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
        }

        private static boolean isSentTo(Duty duty, UUID incident) {
            Assignment assignment = duty.assignment();
            return assignment != null
                    && assignment.claimsUnit()
                    && assignment.incident().equals(incident);
        }
    }

    Seen see(World world, GeoPoint place) {
        Instant at = clock.instant();
        Map<String, Long> versions = guards.versions(world);
        Map<String, Able> byId = new LinkedHashMap<>();
        for (UnitNow now : units.list(world)) {
            String id = now.unit().id();
            byId.put(id, able(now, place, at, versions.getOrDefault(id, 0L)));
        }
        return new Seen(at, byId);
    }

    private Able able(UnitNow now, GeoPoint place, Instant at, long guardVersion) {
        Travel drive =
                routes.field(place, profiles.of(now.unit())).from(now.position().point());
        Metres distance = drive instanceof Travel.Reached reached ? reached.distance() : Metres.ZERO;
        Candidate candidate = engineUnits.candidate(now.unit(), now.duty(), now.position(), travel(drive), at);
        return new Able(now, candidate, distance, guardVersion);
    }

    private static org.sayram.recommendation.Travel travel(Travel drive) {
        return switch (drive) {
            case Travel.Reached reached ->
                new org.sayram.recommendation.Travel.Road(reached.time(), reached.estimated());
            case Travel.Unreachable unreachable -> new org.sayram.recommendation.Travel.NoRoad();
        };
    }
}
