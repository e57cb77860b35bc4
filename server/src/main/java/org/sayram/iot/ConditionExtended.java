package org.sayram.iot;

import java.time.Instant;
import java.util.UUID;

/**
 * A fault, shielding or supervisory state may last until another time.
 *
 * @param alarm its alarm
 * @param dueAt until when
 * @param reason why
 * @param by name of the person
 */
public record ConditionExtended(UUID alarm, Instant dueAt, String reason, String by) implements AlarmEvent {}
