package org.sayram.operations.internal;

import java.util.UUID;
import org.sayram.operations.World;

/** One incident of one world. */
record IncidentKey(World world, UUID id) {
    boolean holds(PlacedEvent placed) {
        return id.equals(placed.stored().incidentId())
                && world.equals(placed.logged().world());
    }
}
