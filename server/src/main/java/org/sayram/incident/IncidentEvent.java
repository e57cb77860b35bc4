package org.sayram.incident;

import java.util.UUID;
import org.sayram.operations.OperationsEvent;

/** Something that happened to an incident as a whole. */
public sealed interface IncidentEvent extends OperationsEvent
        permits IncidentOpened,
                AlarmJoined,
                CallTaken,
                LevelSet,
                TypeSet,
                AddressSet,
                PositionSet,
                NoteKept,
                CommandTaken,
                CommandOffered,
                CommandAccepted,
                IncidentEnded,
                IncidentReopened {
    /** The incident. */
    UUID incident();

    @Override
    default UUID incidentId() {
        return incident();
    }
}
