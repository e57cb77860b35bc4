package org.sayram.iot;

import java.util.UUID;

/**
 * Nobody acted in time: the alarm grows louder.
 *
 * @param alarm the alarm
 * @param reason not-taken, step-overdue or no-verdict
 * @param step the step that is overdue, or empty
 * @param level 1 the other seats, 2 the commander
 * @param to seats or commander
 */
public record AlarmEscalated(UUID alarm, String reason, String step, int level, String to) implements AlarmEvent {}
