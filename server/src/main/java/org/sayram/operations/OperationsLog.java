package org.sayram.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentState;

/**
 * The append-only operations log. What is appended is on disk when the caller's transaction commits; tables of capabilities
 * are caches of it, saved in the same transaction by their {@link Projection}s.
 */
public interface OperationsLog {
    /**
     * Appends events inside the caller's transaction. An act that was done before is not done again: its first result comes back.
     *
     * @throws org.sayram.shared.ProblemException {@link OperationsProblem#CHANGED_MEANWHILE} when a guard has moved on
     */
    Appended append(World world, Act act, List<StreamEvent> events, Guard... guards);

    /**
     * Makes every other writer of these streams wait until the caller's transaction ends: what it decides on them is not
     * overtaken. Rows of projections must not be locked for that; writers hold the streams first.
     */
    void hold(StreamId... streams);

    /** What an act wrote, if this node holds it. Ask before deciding, so that a repeat is answered and not refused. */
    Optional<Appended> findAct(World world, UUID actId);

    /** The events of one stream, in the order this node took them in. */
    List<LoggedEvent> listStream(World world, StreamId stream);

    /** The events of one incident, in the agreed order of the fold. */
    List<LoggedEvent> listIncident(World world, UUID incident);

    /** One incident as all its events tell it. */
    IncidentState incident(World world, UUID incident);

    /** The version under a guard key; 0 where nothing was ever guarded. */
    long guardVersion(String key);
}
