package org.sayram.iot;

import java.util.UUID;

/**
 * Nothing more to do.
 *
 * @param alarm the alarm
 * @param reason judged, restored or incident-ended
 */
public record AlarmClosed(UUID alarm, String reason) implements AlarmEvent {}
