package org.sayram.iot;

import java.util.UUID;

/**
 * A person says it was a test.
 *
 * @param alarm the alarm
 * @param note in words
 * @param by name of the person
 */
public record AlarmJudgedTest(UUID alarm, String note, String by) implements AlarmEvent {}
