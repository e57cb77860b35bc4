package org.sayram.iot.internal.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a command has come. */
public enum CommandState {
    /** Not sent yet: the terminal is not connected, or works on another command. */
    WAITING,
    /** Sent, perhaps more than once; no answer yet. */
    SENT,
    /** The terminal answered. */
    ANSWERED,
    /** The terminal denied it. */
    REFUSED,
    /** Repeated as often as allowed, and no answer came. */
    UNANSWERED,
    /** The terminal was not connected. */
    UNREACHABLE;

    /** The word in rows and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this word. */
    public static Optional<CommandState> findByWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
