package org.sayram.iot;

import java.time.Instant;
import java.util.UUID;

/**
 * The device said it again. The log carries the first ten and then each doubling; every one is stored apart.
 *
 * @param alarm the alarm
 * @param occurrences how often by now
 * @param at when we received it
 */
public record AlarmOccurred(UUID alarm, int occurrences, Instant at) implements AlarmEvent {}
