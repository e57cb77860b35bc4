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
 * @param point where it comes from
 * @param takenBy name of who took it
 * @param takenSeat the seat that owns it
 * @param takenAt when it was taken
 * @param judgedAt when the verdict was given
 * @param incidentId the incident it opened or joined
 * @param steps verification so far
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
        AlarmPoint point,
        @Nullable String takenBy,
        @Nullable String takenSeat,
        @Nullable Instant takenAt,
        @Nullable Instant judgedAt,
        @Nullable UUID incidentId,
        List<VerificationStep> steps,
        int version,
        UUID lastEvent) {
    /** Copies the list. */
    public Alarm {
        steps = List.copyOf(steps);
    }
}
