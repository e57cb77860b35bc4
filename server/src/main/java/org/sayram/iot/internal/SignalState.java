package org.sayram.iot.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a signal says is the matter, by the bits of GB/T 26875.3 for each kind of signal (clauses 8.2.1.1, 2, 8 and 9). */
public enum SignalState {
    /** A fire: of a system, a component or the terminal, or the manual alarm at the terminal. */
    FIRE(1 << 1, 1 << 1, 1 << 1, 1 << 2),
    /** A fault: besides bit 2 those of power, bus, link and monitored line. */
    FAULT(1 << 2 | 1 << 8 | 1 << 9 | 1 << 10, 1 << 2 | 1 << 8, 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6, 0),
    /** Shielded (屏蔽). Bit 3 of a terminal is a power fault and no shielding. */
    SHIELDED(1 << 3, 1 << 3, 0, 0),
    /** Supervisory (监管). Bit 4 of a terminal is a power fault and no supervision. */
    SUPERVISORY(1 << 4, 1 << 4, 0, 0);

    private final int system;
    private final int component;
    private final int terminal;
    private final int terminalOperation;

    SignalState(int system, int component, int terminal, int terminalOperation) {
        this.system = system;
        this.component = component;
        this.terminal = terminal;
        this.terminalOperation = terminalOperation;
    }

    /** Whether a signal of this kind (type flag) and value says so. */
    public boolean isShownBy(int kind, int value) {
        int bits = switch (kind) {
            case Signal.SYSTEM -> system;
            case Signal.COMPONENT -> component;
            case Signal.TERMINAL -> terminal;
            case Signal.TERMINAL_OPERATION -> terminalOperation;
            default -> 0;
        };
        return (value & bits) != 0;
    }

    /** The same question to the database, about rows of {@code iot.signal s}. */
    public String sql() {
        return "s.value & case s.kind when %d then %d when %d then %d when %d then %d when %d then %d else 0 end <> 0"
                .formatted(
                        Signal.SYSTEM,
                        system,
                        Signal.COMPONENT,
                        component,
                        Signal.TERMINAL,
                        terminal,
                        Signal.TERMINAL_OPERATION,
                        terminalOperation);
    }

    /** The word in APIs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this word. */
    public static Optional<SignalState> findByWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
