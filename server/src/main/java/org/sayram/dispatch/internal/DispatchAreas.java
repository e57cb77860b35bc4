package org.sayram.dispatch.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sayram.forces.Forces;
import org.sayram.forces.Station;
import org.sayram.identity.Area;
import org.sayram.incident.IncidentAreas;
import org.sayram.operations.AreaRule;
import org.sayram.operations.Areas;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose stations were ordered to an incident has a part in it; an order concerns whom its incident concerns. */
@Component
class DispatchAreas implements IncidentAreas, AreaRule {
    private final AssignmentStore store;
    private final Forces forces;
    private final ObjectProvider<Areas> areas;

    DispatchAreas(AssignmentStore store, Forces forces, ObjectProvider<Areas> areas) {
        this.store = store;
        this.forces = forces;
        this.areas = areas;
    }

    @Override
    public Set<UUID> concerning(World world, Area area) {
        Set<String> stations = forces.listStations().stream()
                .filter(station -> area.covers(station.county()))
                .map(Station::id)
                .collect(Collectors.toSet());
        return store.listIncidentsOf(world, stations);
    }

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public boolean concerns(World world, UUID id, Area area) {
        return store.findAssignment(world, id)
                .map(found -> areas.getObject().concerns(world, StreamId.incident(found.incident()), null, area))
                .orElse(true);
    }

    @Override
    public List<String> paths() {
        return List.of("/api/dispatch/assignments/{id}/**");
    }
}
