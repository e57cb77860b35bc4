package org.sayram.iot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * It is real: a person says so, or a rule of confirmation that may.
 *
 * @param alarm the alarm
 * @param incident the incident it opened or joined
 * @param note in words
 * @param by name of the person, or of the program
 * @param rule the rule of confirmation that stands behind it: person where only a person says so; null in old logs
 * @param reason what fulfilled the rule; null in old logs
 */
public record AlarmConfirmed(
        UUID alarm,
        UUID incident,
        String note,
        String by,
        @Nullable String rule,
        @Nullable String reason) implements AlarmEvent {}
