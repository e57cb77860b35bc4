package org.sayram.iot;

import java.util.UUID;

/**
 * The owning seat gave the alarm to another.
 *
 * @param alarm the alarm
 * @param fromSeat who had it
 * @param toSeat who has it now
 */
public record AlarmHandedOver(UUID alarm, String fromSeat, String toSeat) implements AlarmEvent {}
