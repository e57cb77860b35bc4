package org.sayram.iot.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reported fact of a point.
 *
 * @param address number of the terminal
 * @param kind type flag of GB/T 26875.3: 1, 2, 3, 4, 21 or 24
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
record Signal(
        long address,
        int kind,
        int systemType,
        int systemAddress,
        int componentType,
        long componentAddress,
        int code,
        int value,
        String description,
        @Nullable Instant occurredAt,
        Instant receivedAt) {
    static final int SYSTEM = 1;
    static final int COMPONENT = 2;
    static final int READING = 3;
    static final int TERMINAL = 21;
    static final int TERMINAL_OPERATION = 24;

    private static final int BIT_NORMAL = 0;
    private static final int BIT_FIRE = 1;
    private static final int BIT_FAULT = 2;
    private static final int BIT_SHIELDED = 3;
    private static final int BIT_SUPERVISORY = 4;
    private static final int BIT_MANUAL_ALARM = 2;

    /** Whether it tells a state, as opposed to a reading or an operation. */
    boolean isStatus() {
        return kind == SYSTEM || kind == COMPONENT || kind == TERMINAL;
    }

    boolean isFire() {
        return isStatus() ? bit(BIT_FIRE) : kind == TERMINAL_OPERATION && bit(BIT_MANUAL_ALARM);
    }

    boolean isFault() {
        return isStatus() && bit(BIT_FAULT);
    }

    /** Bits 3 and 4 of a terminal are power faults: they are not shielding or supervision. */
    boolean isShielded() {
        return (kind == SYSTEM || kind == COMPONENT) && bit(BIT_SHIELDED);
    }

    boolean isSupervisory() {
        return (kind == SYSTEM || kind == COMPONENT) && bit(BIT_SUPERVISORY);
    }

    /** Bit 0 clear strictly reads "under test"; many devices send real fires so. A mark, never a reason to stay silent. */
    boolean hasTestMark() {
        return isStatus() && !bit(BIT_NORMAL);
    }

    String pointKey() {
        return address + "/" + systemType + "." + systemAddress + "/" + componentType + "." + componentAddress;
    }

    private boolean bit(int number) {
        return (value >> number & 1) == 1;
    }
}
