package org.sayram.dispatch.internal;

import java.util.HashMap;
import java.util.Map;
import org.sayram.forces.Forces;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/** The version numbers that decide who sends a unit first. An exercise has numbers of its own. */
@Component
class UnitGuards {
    private final OperationsLog log;
    private final Forces forces;

    UnitGuards(OperationsLog log, Forces forces) {
        this.log = log;
        this.forces = forces;
    }

    static String key(World world, String unit) {
        return world.isLive() ? "unit/" + unit : "unit/" + world + "/" + unit;
    }

    long version(World world, String unit) {
        return log.guardVersion(key(world, unit));
    }

    /** The versions of all units. Read them before the duties they guard: whoever writes in between makes the order fail. */
    Map<String, Long> versions(World world) {
        Map<String, Long> versions = new HashMap<>();
        forces.listUnits().forEach(unit -> versions.put(unit.id(), version(world, unit.id())));
        return versions;
    }
}
