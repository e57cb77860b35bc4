package org.sayram.iot;

import java.util.UUID;

/**
 * A verification step was taken.
 *
 * @param alarm the alarm
 * @param step which step
 * @param result what came of it
 * @param note in words
 * @param by name of the person
 */
public record VerificationStepTaken(UUID alarm, String step, String result, String note, String by)
        implements AlarmEvent {}
