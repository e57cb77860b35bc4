package org.sayram.iot;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sayram.operations.Act;
import org.sayram.operations.World;

/** The alarms, for other capabilities to ask. */
public interface Alarms {
    /** An alarm. */
    Optional<Alarm> findAlarm(World world, UUID alarm);

    /** The alarms of an incident, oldest first. */
    List<Alarm> listAlarmsOf(World world, UUID incident);

    /**
     * Holds the alarms of an incident until the caller's transaction ends. Who closes them together with other events calls
     * this first: alarms are always held before guards and the head of the log, so that no two writers wait for each other.
     */
    void holdOfIncident(World world, UUID incident);

    /** Closes the alarms of an incident that ended, so that a new fire at the same point rings anew. */
    void closeOfIncident(World world, Act act, UUID incident);
}
