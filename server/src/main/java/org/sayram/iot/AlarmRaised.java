package org.sayram.iot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device reported something a person must deal with.
 *
 * @param alarm the new alarm
 * @param kind what it is about
 * @param point where it comes from
 * @param raisedAt when we received it
 * @param testMark whether the device said it is under test
 * @param commissioning whether its point was being tested by people at that moment; null in old logs
 */
public record AlarmRaised(
        UUID alarm,
        AlarmKind kind,
        AlarmPoint point,
        Instant raisedAt,
        boolean testMark,
        @Nullable Boolean commissioning)
        implements AlarmEvent {
    /** Whether people were testing the point: it rings and is kept, but proves nothing. */
    public boolean underCommissioning() {
        return Boolean.TRUE.equals(commissioning);
    }
}
