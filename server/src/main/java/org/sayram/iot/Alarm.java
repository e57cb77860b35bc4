package org.sayram.iot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person must deal with: one alarm per point and kind, with its occurrences.
 *
 * @param id the alarm
 * @param kind what it is about
 * @param state how far a person has got
 * @param restored whether the device says it is over
 * @param raisedAt when it was raised
 * @param lastOccurrenceAt when the device last said it
 * @param occurrences how often, as far as the log tells
 * @param testMark whether the device said it is under test; a fire is shown all the same
 * @param commissioning whether people were testing its point when it was raised; it rings, and corroborates nothing
 * @param point where it comes from
 * @param takenBy name of who took it
 * @param takenSeat the seat that owns it
 * @param takenAt when it was taken
 * @param judgedAt when the verdict was given
 * @param incidentId the incident it opened or joined
 * @param steps verification so far
 * @param corroborations the rules of confirmation that fired, oldest first
 * @param escalation 0 none, 1 the other seats, 2 the commander
 * @param overdue the steps that were not taken in time
 * @param cause why it rang falsely, once judged so
 * @param verdict what it was judged to be, and why; stays when the alarm is closed
 * @param dueAt until when a fault, shielding or supervisory state has to be over, where somebody set it
 * @param dueReason why that time was set
 * @param closedAt since when there is nothing more to do
 * @param version how many events its stream has
 * @param lastEvent the last of them
 */
public record Alarm(
        UUID id,
        AlarmKind kind,
        AlarmState state,
        boolean restored,
        Instant raisedAt,
        Instant lastOccurrenceAt,
        int occurrences,
        boolean testMark,
        boolean commissioning,
        AlarmPoint point,
        @Nullable String takenBy,
        @Nullable String takenSeat,
        @Nullable Instant takenAt,
        @Nullable Instant judgedAt,
        @Nullable UUID incidentId,
        List<VerificationStep> steps,
        List<Corroboration> corroborations,
        int escalation,
        List<String> overdue,
        @Nullable String cause,
        @Nullable AlarmVerdict verdict,
        @Nullable Instant dueAt,
        @Nullable String dueReason,
        @Nullable Instant closedAt,
        int version,
        UUID lastEvent) {
    /** Copies the lists. */
    public Alarm {
        steps = List.copyOf(steps);
        corroborations = List.copyOf(corroborations);
        overdue = List.copyOf(overdue);
    }
}
