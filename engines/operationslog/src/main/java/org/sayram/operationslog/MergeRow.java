package org.sayram.operationslog;

import org.sayram.operationslog.IncidentFact.*;

/** The rules by which facts written apart are merged, one per row of the design's merge table. */
public enum MergeRow {
    /** Keep all, in order: notes, answers to a roll call, photos, measurements. */
    KEEP_ALL,
    /** Keep all; current is the latest legal; an illegal step is kept and marked for review. */
    STATUS,
    /** Keep both, alarm; the one the crew acknowledged stands until a person decides. */
    ASSIGNMENT,
    /** Highest wins within its scale; a correction names what it corrects. */
    LEVEL,
    /** The holder of the highest command term; the other is kept as a suggestion. */
    DESCRIPTION,
    /** Needs acceptance; may be assumed under a signed authority; two holders is an alarm. */
    COMMAND,
    /** Latest whole object; deletion is an event; both versions recoverable. */
    DRAWING,
    /** Only a person; reversible. */
    CALLS,
    /** Who holds command ends; closed follows; archived after every node came back or is lost; later goes to review. */
    ENDING;

    /** The row that merges this fact. */
    public static MergeRow of(IncidentFact fact) {
        return switch (fact) {
            case NoteKept _, AlarmJoined _, OtherHappened _ -> KEEP_ALL;
            case StatusReported _, OrderReceived _ -> STATUS;
            case UnitAssigned _, AssignmentCancelled _, DoubleAssignmentSettled _ -> ASSIGNMENT;
            case LevelSet _ -> LEVEL;
            case IncidentOpened _, TypeSet _, AddressSet _, PositionSet _ -> DESCRIPTION;
            case CommandOffered _, CommandAccepted _, CommandAssumed _ -> COMMAND;
            case ObjectDrawn _, ObjectDeleted _ -> DRAWING;
            case CallJoined _, CallSeparated _ -> CALLS;
            case IncidentEnded _, IncidentReopened _, NodeHandedBack _, NodeDeclaredLost _, IncidentArchived _ ->
                ENDING;
        };
    }
}
