package org.sayram.operations;

import java.util.List;
import java.util.UUID;
import org.sayram.operationslog.IncidentState;

/** A table that is a cache of folded incidents: saved anew, once per incident and batch, whatever order the events came in. */
public interface IncidentProjection {
    /** The tables it owns, with schema. */
    List<String> tables();

    /**
     * Saves one incident.
     *
     * @param state the fold of all its events
     * @param events the same events in the agreed order
     */
    void save(World world, UUID incident, IncidentState state, List<LoggedEvent> events);

    /** Empties the tables before a rebuild. */
    void clear();
}
