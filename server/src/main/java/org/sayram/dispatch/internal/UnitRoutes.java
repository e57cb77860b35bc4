package org.sayram.dispatch.internal;

import java.util.Optional;
import org.sayram.forces.Unit;
import org.sayram.kernel.geo.GeoPoint;
import org.springframework.stereotype.Component;

/** The drive of a unit, as the kind of vehicle it is. */
@Component
class UnitRoutes {
    private final Routes routes;
    private final VehicleProfiles profiles;

    UnitRoutes(Routes routes, VehicleProfiles profiles) {
        this.routes = routes;
        this.profiles = profiles;
    }

    Optional<Route> find(Unit unit, GeoPoint from, GeoPoint to) {
        return routes.find(from, to, profiles.of(unit));
    }
}
