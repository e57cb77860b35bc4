package org.sayram.operationslog;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/**
 * An incident as its events tell it: the same on every node that holds the same events.
 *
 * @param number its number, absent until the opening is held
 * @param openedAt when it was opened, absent likewise
 * @param status how far it has come
 * @param outcome what the ending says, absent while open
 * @param type kind of incident
 * @param address where, in words
 * @param position where, on the ground
 * @param fireLevel 1 to 5, absent if none was set
 * @param rescueLevel 1 to 4, absent if none was set
 * @param command who commands
 * @param assignments units ordered to it, in order
 * @param alarms what a person must decide at once
 * @param review what a person should look at, in order
 * @param notes the record, in order
 * @param drawings what was plotted, in order of first drawing
 * @param calls calls joined to it
 * @param linkedAlarms sensor alarms joined to it
 * @param timeline ids of all events that count, in the agreed order; what came after archiving stands last
 * @param lastOfStreams last event of each stream in the agreed order: what a new event of the stream is based on
 */
public record IncidentState(
        @Nullable String number,
        @Nullable Instant openedAt,
        Status status,
        @Nullable String outcome,
        Chosen<IncidentType> type,
        Chosen<String> address,
        Chosen<GeoPoint> position,
        @Nullable Integer fireLevel,
        @Nullable Integer rescueLevel,
        CommandState command,
        List<AssignmentState> assignments,
        List<IncidentAlarm> alarms,
        List<ReviewItem> review,
        List<Note> notes,
        List<Drawing> drawings,
        List<UUID> calls,
        List<UUID> linkedAlarms,
        List<UUID> timeline,
        SortedMap<String, UUID> lastOfStreams) {
    /** Keeps copies of the collections. */
    public IncidentState {
        assignments = List.copyOf(assignments);
        alarms = List.copyOf(alarms);
        review = List.copyOf(review);
        notes = List.copyOf(notes);
        drawings = List.copyOf(drawings);
        calls = List.copyOf(calls);
        linkedAlarms = List.copyOf(linkedAlarms);
        timeline = List.copyOf(timeline);
        lastOfStreams = Collections.unmodifiableSortedMap(new TreeMap<>(lastOfStreams));
    }

    /** This state with the incident archived, and with what came too late for it. */
    IncidentState archived(List<ReviewItem> allReview, List<UUID> allTimeline, SortedMap<String, UUID> allLast) {
        return new IncidentState(
                number,
                openedAt,
                Status.ARCHIVED,
                outcome,
                type,
                address,
                position,
                fireLevel,
                rescueLevel,
                command,
                assignments,
                alarms,
                allReview,
                notes,
                drawings,
                calls,
                linkedAlarms,
                allTimeline,
                allLast);
    }

    /** How far an incident has come. */
    public enum Status {
        /** Work goes on. */
        OPEN,
        /** Ended by whoever holds command; units are on their way home. */
        ENDED,
        /** Ended, and every assignment has ended. */
        CLOSED,
        /** Put away by the centre; nothing changes it any more. */
        ARCHIVED
    }

    /** One entry of the record. */
    public record Note(UUID event, NoteKind kind, String text, String actor, Instant occurredAt) {}
}
