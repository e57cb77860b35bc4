package org.sayram.iot;

import java.util.UUID;

/**
 * A seat took the alarm.
 *
 * @param alarm the alarm
 * @param seat the seat
 * @param by name of the person
 */
public record AlarmTaken(UUID alarm, String seat, String by) implements AlarmEvent {}
