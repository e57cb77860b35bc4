package org.sayram.iot;

import java.time.Instant;
import java.util.UUID;

/**
 * A device reported something a person must deal with.
 *
 * @param alarm the new alarm
 * @param kind what it is about
 * @param point where it comes from
 * @param raisedAt when we received it
 * @param testMark whether the device said it is under test
 */
public record AlarmRaised(UUID alarm, AlarmKind kind, AlarmPoint point, Instant raisedAt, boolean testMark)
        implements AlarmEvent {}
