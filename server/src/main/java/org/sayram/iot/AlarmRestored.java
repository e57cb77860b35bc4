package org.sayram.iot;

import java.time.Instant;
import java.util.UUID;

/**
 * The device says it is over. A person still has to come to a verdict.
 *
 * @param alarm the alarm
 * @param at when we received it
 */
public record AlarmRestored(UUID alarm, Instant at) implements AlarmEvent {}
