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
public record Signal(
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
    /** Type flag: state of a system. */
    static final int SYSTEM = 1;
    /** Type flag: state of a component. */
    public static final int COMPONENT = 2;
    /** Type flag: a reading. */
    public static final int READING = 3;
    /** Type flag: something was done at a facility. */
    static final int FACILITY_OPERATION = 4;
    /** Type flag: state of the terminal. */
    static final int TERMINAL = 21;
    /** Type flag: something was done at the terminal. */
    static final int TERMINAL_OPERATION = 24;
    /** System and component of a signal about something larger. */
    public static final int WHOLE = -1;

    private static final int NORMAL = 1;
    private static final int STARTED_OR_FEEDBACK = 1 << 5 | 1 << 6;
    private static final int RESET_OR_CLEARED = 1 | 1 << 3;

    /** Whether it tells a state, as opposed to a reading or an operation. */
    boolean isStatus() {
        return kind == SYSTEM || kind == COMPONENT || kind == TERMINAL;
    }

    boolean isFire() {
        return SignalState.FIRE.isShownBy(kind, value);
    }

    boolean isFault() {
        return SignalState.FAULT.isShownBy(kind, value);
    }

    boolean isShielded() {
        return SignalState.SHIELDED.isShownBy(kind, value);
    }

    boolean isSupervisory() {
        return SignalState.SUPERVISORY.isShownBy(kind, value);
    }

    /** Bit 0 clear strictly reads "under test"; many devices send real fires so. A mark, never a reason to stay silent. */
    boolean hasTestMark() {
        return isStatus() && !has(NORMAL);
    }

    /** A panel or a terminal was reset, or its alarm cleared: what it reported is over (GB/T 26875.3, operation flags). */
    boolean isReset() {
        return (kind == FACILITY_OPERATION || kind == TERMINAL_OPERATION) && has(RESET_OR_CLEARED);
    }

    /** Whether a whole system or terminal reports a fire, which one of its components may have reported before. */
    boolean isFireOfTheWhole() {
        return (kind == SYSTEM || kind == TERMINAL) && isFire();
    }

    /** Whether water flows there: a flow indicator, alarm valve or pressure switch reports fire, start or feedback. */
    boolean isFlow() {
        return kind == COMPONENT
                && (componentType == 96 || componentType == 98 || componentType == 99)
                && (isFire() || has(STARTED_OR_FEEDBACK));
    }

    /** Whether the alarm desk has to look at it. */
    boolean concernsAlarms() {
        return isStatus() || isFire() || isReset();
    }

    /** Whether it says that something is wrong. */
    boolean isAlarming() {
        return isFire() || isFault() || isShielded() || isSupervisory();
    }

    String pointKey() {
        return address + "/" + systemType + "." + systemAddress + "/" + componentType + "." + componentAddress;
    }

    private boolean has(int bits) {
        return (value & bits) != 0;
    }
}
