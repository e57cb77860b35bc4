package org.sayram.dispatch.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sayram.forces.LivePosition;
import org.sayram.forces.LivePositions;
import org.sayram.forces.Unit;
import org.sayram.incident.Incident;
import org.sayram.incident.Incidents;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/**
 * Estimates where units are: at home, on the way by the time since they said so, or at the scene. A vehicle's own terminal,
 * where it has one, knows better.
 */
@Component
class UnitPositions {
    private static final int TENTHS_OF_WALKING_PACE = 50;

    private final LivePositions reported;
    private final Incidents incidents;
    private final UnitRoutes routes;
    private final Clock clock;

    UnitPositions(LivePositions reported, Incidents incidents, UnitRoutes routes, Clock clock) {
        this.reported = reported;
        this.incidents = incidents;
        this.routes = routes;
        this.clock = clock;
    }

    /** Asks for each incident once. */
    Reckoning reckoning(World world) {
        // An exercise plays units that stand at home: what their terminals say is of the live world alone.
        return new Reckoning(world, clock.instant(), world.isLive() ? reported.list() : Map.of());
    }

    /** The positions of one moment in one world. */
    final class Reckoning {
        private final World world;
        private final Instant now;
        private final Map<String, LivePosition> live;
        private final Map<UUID, Optional<GeoPoint>> places = new HashMap<>();

        private Reckoning(World world, Instant now, Map<String, LivePosition> live) {
            this.world = world;
            this.now = now;
            this.live = live;
        }

        UnitPosition of(Unit unit, Duty duty) {
            LivePosition said = live.get(unit.id());
            return said == null ? reckon(unit, duty) : believed(said);
        }

        /** The direction of a vehicle that stands is noise. */
        private static UnitPosition believed(LivePosition said) {
            Double course = said.speed() < TENTHS_OF_WALKING_PACE ? null : (double) said.course();
            return new UnitPosition(said.place(), course, UnitPosition.Kind.LIVE, said.at());
        }

        private UnitPosition reckon(Unit unit, Duty duty) {
            UnitPosition home = UnitPosition.atHome(unit.station().position());
            Assignment assignment = duty.assignment();
            if (assignment == null) {
                return home;
            }
            return placeOf(assignment.incident())
                    .flatMap(incident -> away(unit, assignment, incident))
                    .orElse(home);
        }

        private Optional<GeoPoint> placeOf(UUID incident) {
            return places.computeIfAbsent(
                    incident, id -> incidents.findIncident(world, id).map(Incident::position));
        }

        private Optional<UnitPosition> away(Unit unit, Assignment assignment, GeoPoint incident) {
            if (assignment.isAtScene()) {
                return Optional.of(new UnitPosition(incident, null, UnitPosition.Kind.REPORTED, assignment.since()));
            }
            return switch (assignment.state()) {
                case ON_THE_WAY -> outward(unit, assignment, incident);
                case RETURNING -> homeward(unit, assignment, incident);
                default -> setOut(unit, assignment);
            };
        }

        /** Not rolling yet: where the order found it. */
        private Optional<UnitPosition> setOut(Unit unit, Assignment assignment) {
            GeoPoint from = assignment.order().from();
            return from.equals(unit.station().position())
                    ? Optional.empty()
                    : Optional.of(new UnitPosition(from, null, UnitPosition.Kind.ESTIMATED, assignment.orderedAt()));
        }

        private Optional<UnitPosition> outward(Unit unit, Assignment assignment, GeoPoint incident) {
            return routes.find(unit, assignment.order().from(), incident).map(route -> {
                double share = route.shareAfter(Duration.between(assignment.since(), now));
                Route.Place place = route.at(share);
                return new UnitPosition(place.point(), place.course(), UnitPosition.Kind.ESTIMATED, now);
            });
        }

        /** Back along the way out, from the scene or from where it turned round. */
        private Optional<UnitPosition> homeward(Unit unit, Assignment assignment, GeoPoint incident) {
            return routes.find(unit, unit.station().position(), incident).map(route -> {
                Instant turnedAt = assignment.since();
                double begun = assignment.wasAtScene() ? 1 : shareWhenTurned(assignment, route, turnedAt);
                double share = Math.max(0, begun - route.shareAfter(Duration.between(turnedAt, now)));
                Route.Place place = route.at(share);
                return new UnitPosition(place.point(), (place.course() + 180) % 360, UnitPosition.Kind.ESTIMATED, now);
            });
        }

        private static double shareWhenTurned(Assignment assignment, Route route, Instant turnedAt) {
            return assignment
                    .findLast(DutyState.ON_THE_WAY)
                    .map(left -> route.shareAfter(Duration.between(left, turnedAt)))
                    .orElse(0.0);
        }
    }
}
