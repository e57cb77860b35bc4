package org.sayram.iot;

import java.time.Instant;

/**
 * A rule of confirmation that fired for an alarm.
 *
 * @param rule which rule
 * @param effect propose or confirm
 * @param ground with what, in words
 * @param at when
 */
public record Corroboration(String rule, String effect, String ground, Instant at) {}
