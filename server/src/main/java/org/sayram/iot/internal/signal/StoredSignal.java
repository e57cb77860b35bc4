package org.sayram.iot.internal.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it is stored, with what the register says of the place it came from.
 *
 * @param position its place in the order of storing
 * @param sent what the device reported
 * @param terminal the terminal, or null where none is enrolled under this number
 * @param point the point, or null where the component is not in the register
 */
record StoredSignal(
        SignalPosition position,
        Sent sent,
        @Nullable Terminal terminal,
        @Nullable Point point) {
    /**
     * What was reported.
     *
     * @param address number of the terminal
     * @param systemType code, -1 for the terminal itself
     * @param systemAddress number, -1 for the terminal itself
     * @param componentType code, -1 for a whole system
     * @param componentAddress raw number, -1 for a whole system
     * @param code analog type, or operator, or 0
     * @param value status bits, raw reading or operation bits
     * @param description the panel's text
     * @param occurredAt by the device's clock, where possible
     * @param receivedAt by ours
     */
    record Sent(
            long address,
            SignalKind kind,
            int systemType,
            int systemAddress,
            int componentType,
            long componentAddress,
            int code,
            int value,
            String description,
            @Nullable Instant occurredAt,
            Instant receivedAt) {}

    /** A terminal of the register and the premises it speaks for. */
    record Terminal(String id, String premisesId, String premisesName, String county) {}

    /** A point of the register. */
    record Point(String id, String building, String floor, String zone, String description) {}
}
