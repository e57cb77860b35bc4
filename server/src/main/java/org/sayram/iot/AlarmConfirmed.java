package org.sayram.iot;

import java.util.UUID;

/**
 * A person says it is real.
 *
 * @param alarm the alarm
 * @param incident the incident it opened or joined
 * @param note in words
 * @param by name of the person
 */
public record AlarmConfirmed(UUID alarm, UUID incident, String note, String by) implements AlarmEvent {}
