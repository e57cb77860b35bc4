package org.sayram.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sayram.operations.World;

/** The incidents, for other capabilities to ask. */
public interface Incidents {
    /** An incident. */
    Optional<Incident> findIncident(World world, UUID id);

    /** The incidents on which work goes on, latest first. */
    List<Incident> listOpen(World world);
}
