package org.sayram.dispatch.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayram.forces.Forces;
import org.sayram.forces.Unit;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/** The version numbers that decide who sends a unit first. An exercise has numbers of its own. */
@Component
class UnitGuards {
    private final OperationsLog log;
    private final Forces forces;
    private final AssignmentStore store;

    UnitGuards(OperationsLog log, Forces forces, AssignmentStore store) {
        this.log = log;
        this.forces = forces;
        this.store = store;
    }

    static String key(World world, String unit) {
        return world.isLive() ? "unit/" + unit : "unit/" + world + "/" + unit;
    }

    long version(World world, String unit) {
        return log.guardVersion(key(world, unit));
    }

    /**
     * The versions of all units; 0 for those never ordered, whom nothing has raised. Read them before the duties they guard:
     * whoever writes in between makes the order fail.
     */
    Map<String, Long> versions(World world) {
        List<String> units = forces.listUnits().stream().map(Unit::id).toList();
        Map<String, Long> versions = new HashMap<>();
        units.forEach(unit -> versions.put(unit, 0L));
        store.listEverOrdered(world, units).forEach(unit -> versions.put(unit, version(world, unit)));
        return versions;
    }
}
