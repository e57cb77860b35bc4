package org.sayram.incident;

import java.util.Set;
import java.util.UUID;
import org.sayram.identity.Area;
import org.sayram.operations.World;

/**
 * The incidents that concern an area although they lie outside it. Dispatch implements it: whose units were sent has to see what
 * they were sent to.
 */
public interface IncidentAreas {
    /** Ids of incidents elsewhere in which forces of the area take or took part. */
    Set<UUID> concerning(World world, Area area);
}
