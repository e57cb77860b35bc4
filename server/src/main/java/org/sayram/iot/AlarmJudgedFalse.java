package org.sayram.iot;

import java.util.UUID;

/**
 * A person says it was false.
 *
 * @param alarm the alarm
 * @param cause why it rang
 * @param by name of the person
 */
public record AlarmJudgedFalse(UUID alarm, String cause, String by) implements AlarmEvent {}
