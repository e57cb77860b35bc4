package org.sayram.gb26875;

import java.util.Optional;

/** What a frame wants of the other side: the command byte of clause 6.3.3. Other values are legal to receive. */
public enum Command {
    /** The centre orders the terminal: types 89, 90, 91. */
    CONTROL(1),
    /** The terminal reports of its own accord: types 1 to 28. */
    SEND(2),
    /** Positive answer to a control or a send. */
    CONFIRM(3),
    /** The centre asks the terminal: types 61 to 88. */
    REQUEST(4),
    /** The terminal answers a request with the matching upload type. */
    RESPONSE(5),
    /** Negative answer. */
    DENY(6);

    private final int code;

    Command(int code) {
        this.code = code;
    }

    /** The byte on the wire. */
    public int code() {
        return code;
    }

    /** The command with this byte; empty for reserved and user-defined bytes. */
    public static Optional<Command> findByCode(int code) {
        return code >= 1 && code <= values().length ? Optional.of(values()[code - 1]) : Optional.empty();
    }
}
