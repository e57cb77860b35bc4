package org.sayram.operationslog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.GeoPoint;

/**
 * What an event of an incident says happened. Names are snapshots, so that a reader without the registers understands them;
 * personal data is held by reference only. Which rule merges a fact is told by {@link MergeRow}.
 */
public sealed interface IncidentFact {
    /** The incident was opened, with its number (which carries the node), type, address and position as first known. */
    record IncidentOpened(
            String number,
            String typeCode,
            String typeName,
            String address,
            @Nullable GeoPoint position) implements IncidentFact {}

    /** Something was put on record. */
    record NoteKept(NoteKind kind, String text) implements IncidentFact {}

    /** The type of the incident was set. */
    record TypeSet(String code, String name) implements IncidentFact {}

    /** The address was set. */
    record AddressSet(String address) implements IncidentFact {}

    /** The position was set. */
    record PositionSet(GeoPoint position) implements IncidentFact {}

    /**
     * The level was set.
     *
     * @param scale which scale
     * @param level 1 to {@link LevelScale#highest}
     * @param corrects the event of the same scale this one corrects; absent for a new statement
     */
    record LevelSet(LevelScale scale, int level, @Nullable UUID corrects) implements IncidentFact {
        /** Refuses a level outside the scale. */
        public LevelSet {
            if (level < 1 || level > scale.highest()) {
                throw new IllegalArgumentException(
                        "level " + level + " is outside 1 to " + scale.highest() + " of the scale " + scale);
            }
        }
    }

    /** A unit was ordered to the incident. */
    record UnitAssigned(UUID assignment, String unit, String unitName) implements IncidentFact {}

    /** The order arrived. */
    record OrderReceived(UUID assignment, Receipt receipt) implements IncidentFact {}

    /**
     * A unit reported its state on this assignment.
     *
     * @param assignment which assignment
     * @param state the new state
     * @param reporter from whom it came
     * @param corrects the status event of this assignment this one corrects; absent for a new step
     */
    record StatusReported(
            UUID assignment,
            DutyState state,
            Reporter reporter,
            @Nullable UUID corrects) implements IncidentFact {}

    /** The order to a unit was taken back. */
    record AssignmentCancelled(UUID assignment, String reason) implements IncidentFact {}

    /** A person decided which of several assignments of a unit stands. */
    record DoubleAssignmentSettled(String unit, UUID standing) implements IncidentFact {}

    /** Command was offered to someone; nothing changes until it is accepted. */
    record CommandOffered(String to) implements IncidentFact {}

    /** The one to whom command was offered took it. The event's term is one more than the highest its author knew. */
    record CommandAccepted(UUID offer, String holder) implements IncidentFact {}

    /**
     * Command was assumed while cut off. The event's term is one more than the highest its author knew.
     *
     * @param holder who assumed it
     * @param authority reference of the authority signed before departure
     */
    record CommandAssumed(String holder, String authority) implements IncidentFact {}

    /** An object was drawn on the map, or drawn anew as a whole. */
    record ObjectDrawn(UUID object, String geoJson) implements IncidentFact {}

    /** A drawn object was deleted. */
    record ObjectDeleted(UUID object) implements IncidentFact {}

    /** A person joined a call to the incident. */
    record CallJoined(UUID call) implements IncidentFact {}

    /** A person took a call out of the incident again. */
    record CallSeparated(UUID call) implements IncidentFact {}

    /** A sensor alarm was joined to the incident. */
    record AlarmJoined(UUID alarm) implements IncidentFact {}

    /** Whoever holds command ended the incident. */
    record IncidentEnded(String outcome) implements IncidentFact {}

    /** The incident goes on after all. */
    record IncidentReopened(String reason) implements IncidentFact {}

    /**
     * A node that took part gave the incident back: nothing more is expected from it.
     *
     * @param node the node
     * @param incarnation its incarnation
     * @param upTo its last sequence that belongs to what was handed back; what it wrote after that is late
     */
    record NodeHandedBack(String node, int incarnation, long upTo) implements IncidentFact {}

    /**
     * A node that took part is given up: the incident is archived without the rest of its log.
     *
     * @param node the node
     * @param incarnation its incarnation as last known
     * @param upTo its last sequence that is held, 0 if none; what turns up after that is late
     */
    record NodeDeclaredLost(String node, int incarnation, long upTo) implements IncidentFact {}

    /** The centre archived the incident. */
    record IncidentArchived() implements IncidentFact {}

    /**
     * Something else happened that no rule merges. It takes its place in the order, so that what is based on it comes after
     * what it was based on itself, and has no effect on the state.
     *
     * @param type type of the event
     */
    record OtherHappened(String type) implements IncidentFact {}
}
