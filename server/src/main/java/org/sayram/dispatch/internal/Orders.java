package org.sayram.dispatch.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.forces.Forces;
import org.sayram.incident.Incident;
import org.sayram.incident.Incidents;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.World;
import org.sayram.places.Places;
import org.sayram.places.Places.NearWater;
import org.sayram.places.Premises;
import org.springframework.stereotype.Component;

/** Orders as a station or a crew needs them: where to, by which road, what water and what dangers (出车单). */
@Component
class Orders {
    private static final int WATER_SHOWN = 5;

    private final Incidents incidents;
    private final AssignmentStore store;
    private final AssignmentViews views;
    private final Surroundings surroundings;

    Orders(Incidents incidents, AssignmentStore store, AssignmentViews views, Surroundings surroundings) {
        this.incidents = incidents;
        this.store = store;
        this.views = views;
        this.surroundings = surroundings;
    }

    /** The open orders of a station, the oldest first. */
    List<OrderView> ofStation(World world, String station, Locale locale) {
        return views(world, store.listOpenOfStation(world, station), locale);
    }

    /** The open orders of a unit, the oldest first. */
    List<OrderView> ofUnit(World world, String unit, Locale locale) {
        return views(world, store.listOpenOfUnit(world, unit), locale);
    }

    private List<OrderView> views(World world, List<Assignment> assignments, Locale locale) {
        return assignments.stream()
                .flatMap(assignment -> incidents.findIncident(world, assignment.incident()).stream()
                        .map(incident -> view(world, assignment, incident, locale)))
                .toList();
    }

    private OrderView view(World world, Assignment assignment, Incident incident, Locale locale) {
        GeoPoint position = incident.position();
        Optional<Premises> premises = surroundings.premises(incident);
        return new OrderView(
                views.view(world, assignment, locale),
                assignment.id(),
                IncidentCard.of(incident),
                position == null ? null : surroundings.route(assignment, position),
                position == null ? List.of() : surroundings.water(position, locale, WATER_SHOWN),
                premises.map(Premises::hazards).orElse(List.of()),
                premises.map(PremisesCard::of).orElse(null),
                others(world, assignment));
    }

    private List<OtherUnit> others(World world, Assignment assignment) {
        return store.listOfIncident(world, assignment.incident()).stream()
                .filter(other -> !other.ended() && !other.id().equals(assignment.id()))
                .map(other ->
                        new OtherUnit(other.order().unitName(), other.order().stationName()))
                .toList();
    }

    /** One order. */
    record OrderView(
            @JsonUnwrapped AssignmentViews.AssignmentView assignment,
            UUID assignmentId,
            IncidentCard incident,
            @Nullable RouteView route,
            List<WaterView> water,
            List<String> hazards,
            @Nullable PremisesCard premises,
            List<OtherUnit> others) {}

    /** What an order tells of its incident. */
    record IncidentCard(
            UUID id,
            String number,
            String typeCode,
            String typeName,
            @Nullable Integer fireLevel,
            @Nullable Integer rescueLevel,
            String address,
            String premisesName,
            @Nullable GeoPoint position,
            Instant openedAt) {
        static IncidentCard of(Incident incident) {
            return new IncidentCard(
                    incident.id(),
                    incident.number(),
                    incident.typeCode(),
                    incident.typeName(),
                    incident.fireLevel(),
                    incident.rescueLevel(),
                    incident.address(),
                    incident.premisesName(),
                    incident.position(),
                    incident.openedAt());
        }
    }

    /** The way there, its line as longitude and latitude. */
    record RouteView(long distanceMetres, long travelSeconds, boolean estimated, List<List<Double>> path) {
        static RouteView of(Route route) {
            return new RouteView(
                    Math.round(route.distance().inMetres()),
                    route.time().toSeconds(),
                    route.estimated(),
                    route.path().stream()
                            .map(point -> List.of(
                                    UnitPosition.round(point.longitude()), UnitPosition.round(point.latitude())))
                            .toList());
        }
    }

    /** Water a crew can draw near the place. */
    record WaterView(
            String id,
            String name,
            String kind,
            String kindName,
            long distanceMetres,
            @Nullable Double flowLitresPerSecond,
            GeoPoint position) {
        static WaterView of(NearWater near, String kindName) {
            var source = near.source();
            return new WaterView(
                    source.id(),
                    source.name(),
                    source.kind(),
                    kindName,
                    Math.round(near.distance().inMetres()),
                    source.flowLitresPerSecond(),
                    source.position());
        }
    }

    /** What an order tells of the premises. */
    record PremisesCard(
            String id,
            String name,
            String kind,
            @Nullable Integer storeys,
            @Nullable Integer underground,
            @Nullable Integer areaSquareMetres,
            @Nullable Integer peopleMax,
            String contactMasked) {
        static PremisesCard of(Premises premises) {
            return new PremisesCard(
                    premises.id(),
                    premises.name(),
                    premises.kind(),
                    premises.storeys(),
                    premises.underground(),
                    premises.areaSquareMetres(),
                    premises.peopleMax(),
                    premises.contactMasked());
        }
    }

    /** A unit that goes there too. */
    record OtherUnit(String unitName, String stationName) {}

    /** What lies around an incident: the way there, water, premises. */
    @Component
    static class Surroundings {
        private final Places places;
        private final Forces forces;
        private final UnitRoutes routes;
        private final Scenes scenes;
        private final Words words;

        Surroundings(Places places, Forces forces, UnitRoutes routes, Scenes scenes, Words words) {
            this.places = places;
            this.forces = forces;
            this.routes = routes;
            this.scenes = scenes;
            this.words = words;
        }

        Optional<Premises> premises(Incident incident) {
            String id = incident.premisesId();
            return id == null ? Optional.empty() : places.findPremises(id);
        }

        @Nullable
        RouteView route(Assignment assignment, GeoPoint to) {
            return forces.findUnit(assignment.unit())
                    .flatMap(unit -> routes.find(unit, assignment.order().from(), to))
                    .map(RouteView::of)
                    .orElse(null);
        }

        List<WaterView> water(GeoPoint position, Locale locale, int limit) {
            return scenes.waterNear(position).stream()
                    .limit(limit)
                    .map(near -> WaterView.of(
                            near,
                            words.find(
                                    "water." + near.source().kind(),
                                    near.source().kind(),
                                    locale)))
                    .toList();
        }
    }
}
