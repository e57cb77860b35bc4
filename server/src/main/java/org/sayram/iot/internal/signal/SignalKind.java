package org.sayram.iot.internal.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayram.gb26875.Operation;
import org.sayram.gb26875.State;

/** What a signal is about, by the type flags of GB/T 26875.3 (table 3). */
enum SignalKind {
    /** State of a whole system, for example of a fire alarm control unit. */
    SYSTEM(1, "system"),
    /** State of a component, for example of a detector. */
    COMPONENT(2, "component"),
    /** A reading, for example a pressure. */
    READING(3, "reading"),
    /** Something was done at a facility's panel. */
    OPERATION(4, "operation"),
    /** State of the terminal itself. */
    TERMINAL(21, "terminal"),
    /** Something was done at the terminal. */
    TERMINAL_OPERATION(24, "terminal-operation");

    private final int flag;
    private final String word;

    SignalKind(int flag, String word) {
        this.flag = flag;
        this.word = word;
    }

    int flag() {
        return flag;
    }

    String word() {
        return word;
    }

    /** The words of the bits that are set in a value; none of a reading. */
    List<String> words(int value) {
        return switch (this) {
            case SYSTEM -> State.words(State.ofSystem(value));
            case COMPONENT -> State.words(State.ofComponent(value));
            case TERMINAL -> State.words(State.ofTerminal(value));
            case OPERATION -> Operation.words(Operation.ofFacility(value));
            case TERMINAL_OPERATION -> Operation.words(Operation.ofTerminal(value));
            case READING -> List.of();
        };
    }

    boolean isOperation() {
        return this == OPERATION || this == TERMINAL_OPERATION;
    }

    static Optional<SignalKind> findByWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static SignalKind ofFlag(int flag) {
        return Arrays.stream(values())
                .filter(kind -> kind.flag == flag)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("iot.signal holds the unknown kind " + flag));
    }

    static List<Integer> flags(Set<SignalKind> kinds) {
        return kinds.stream().map(SignalKind::flag).sorted().toList();
    }
}
