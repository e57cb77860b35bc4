package org.sayram.iot.internal.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device said of itself or of a facility.
 *
 * @param type type flag of GB/T 26875.3: 5 version, 6 configuration, 8 clock of a system; 7 configuration of a component; 25 version,
 *     26 configuration, 28 clock of the terminal
 * @param systemType 0 for the terminal itself
 * @param systemAddress 0 for the terminal itself
 * @param componentType 0 unless it is about a component
 * @param componentAddress 0 unless it is about a component
 * @param value version as major.minor, configuration as text, clock as sent
 * @param clockAt the clock of the device; null for other facts and for an impossible time
 * @param receivedAt our clock
 */
record DeviceFact(
        int type,
        int systemType,
        int systemAddress,
        int componentType,
        long componentAddress,
        String value,
        @Nullable Instant clockAt,
        Instant receivedAt) {

    /** Seconds the device's clock is ahead of ours, negative when it is behind; null where there is no clock. */
    public @Nullable Long clockAheadSeconds() {
        return clockAt == null ? null : clockAt.getEpochSecond() - receivedAt.getEpochSecond();
    }
}
