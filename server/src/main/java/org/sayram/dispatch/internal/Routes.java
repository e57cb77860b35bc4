package org.sayram.dispatch.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.ArrivalField;
import org.sayram.routing.FireVehicleProfile;
import org.sayram.routing.RoadConditions;
import org.sayram.routing.RoadNetwork;
import org.sayram.routing.Travel;
import org.springframework.stereotype.Component;

/** Drives over the roads, remembered because the same incident is asked about again and again. */
@Component
class Routes {
    private static final int FIELDS_KEPT = 32;
    private static final int ROUTES_KEPT = 500;

    private final Roads roads;
    private final Map<FieldKey, ArrivalField> fields = recent(FIELDS_KEPT);
    private final Map<RouteKey, Optional<Route>> routes = recent(ROUTES_KEPT);

    Routes(Roads roads) {
        this.roads = roads;
    }

    private record FieldKey(
            RoadNetwork network, RoadConditions conditions, GeoPoint incident, FireVehicleProfile profile) {}

    private record RouteKey(FieldKey field, GeoPoint from) {}

    /** The drive times of one kind of vehicle to a place from everywhere. */
    ArrivalField field(GeoPoint incident, FireVehicleProfile profile) {
        return field(key(incident, profile));
    }

    /** The drive of a vehicle, if the roads lead there. */
    Optional<Route> find(GeoPoint from, GeoPoint incident, FireVehicleProfile profile) {
        FieldKey key = key(incident, profile);
        return routes.computeIfAbsent(new RouteKey(key, from), route -> route(field(key), from));
    }

    private FieldKey key(GeoPoint incident, FireVehicleProfile profile) {
        return new FieldKey(roads.network(), roads.conditions(), incident, profile);
    }

    private ArrivalField field(FieldKey key) {
        return fields.computeIfAbsent(
                key, wanted -> wanted.network().arrivalsAt(wanted.incident(), wanted.profile(), wanted.conditions()));
    }

    private static Optional<Route> route(ArrivalField field, GeoPoint from) {
        return switch (field.from(from)) {
            case Travel.Unreachable unreachable -> Optional.empty();
            case Travel.Reached reached -> {
                List<GeoPoint> path = field.path(from);
                yield path.size() < 2
                        ? Optional.of(
                                new Route(List.of(from, from), reached.time(), reached.distance(), reached.estimated()))
                        : Optional.of(new Route(path, reached.time(), reached.distance(), reached.estimated()));
            }
        };
    }

    private static <K, V> Map<K, V> recent(int kept) {
        return Collections.synchronizedMap(new LinkedHashMap<>(kept, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        });
    }
}
