package org.sayram.iot.internal.command;

import static org.sayram.iot.internal.command.CommandKind.Wants.COMPONENT;
import static org.sayram.iot.internal.command.CommandKind.Wants.MINUTES;
import static org.sayram.iot.internal.command.CommandKind.Wants.NOTHING;
import static org.sayram.iot.internal.command.CommandKind.Wants.RECORDS_OF_SYSTEM;
import static org.sayram.iot.internal.command.CommandKind.Wants.RECORDS_OF_TERMINAL;
import static org.sayram.iot.internal.command.CommandKind.Wants.SYSTEM;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.ObjectType;

/** What can be asked of a terminal. */
public enum CommandKind {
    /** Read the state of a system (61). */
    READ_SYSTEM_STATUS(ObjectType.READ_SYSTEM_STATUS, SYSTEM),
    /** Read the state of a component (62). */
    READ_COMPONENT_STATUS(ObjectType.READ_COMPONENT_STATUS, COMPONENT),
    /** Read the analog value of a component (63). */
    READ_READING(ObjectType.READ_READING, COMPONENT),
    /** Read the operation records of a facility (64). */
    READ_FACILITY_OPERATIONS(ObjectType.READ_FACILITY_OPERATIONS, RECORDS_OF_SYSTEM),
    /** Read the software version of a facility (65). */
    READ_FACILITY_VERSION(ObjectType.READ_FACILITY_VERSION, SYSTEM),
    /** Read the configuration of a system (66). */
    READ_SYSTEM_CONFIGURATION(ObjectType.READ_SYSTEM_CONFIGURATION, SYSTEM),
    /** Read the configuration of a component (67). */
    READ_COMPONENT_CONFIGURATION(ObjectType.READ_COMPONENT_CONFIGURATION, COMPONENT),
    /** Read the clock of a facility (68). */
    READ_FACILITY_TIME(ObjectType.READ_FACILITY_TIME, SYSTEM),
    /** Read the state of the terminal (81). */
    READ_TERMINAL_STATUS(ObjectType.READ_TERMINAL_STATUS, NOTHING),
    /** Read the operation records of the terminal (84). */
    READ_TERMINAL_OPERATIONS(ObjectType.READ_TERMINAL_OPERATIONS, RECORDS_OF_TERMINAL),
    /** Read the software version of the terminal (85). */
    READ_TERMINAL_VERSION(ObjectType.READ_TERMINAL_VERSION, NOTHING),
    /** Read the configuration of the terminal (86). */
    READ_TERMINAL_CONFIGURATION(ObjectType.READ_TERMINAL_CONFIGURATION, NOTHING),
    /** Read the clock of the terminal (88). */
    READ_TERMINAL_TIME(ObjectType.READ_TERMINAL_TIME, NOTHING),
    /** Restart the terminal (89). */
    INITIALISE(ObjectType.INITIALISE, NOTHING),
    /** Set the terminal's clock to ours (90). */
    SET_CLOCK(ObjectType.SET_CLOCK, NOTHING),
    /** Duty check (91): is somebody at the post? */
    DUTY_CHECK(ObjectType.DUTY_CHECK, MINUTES);

    private static final Map<String, CommandKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(CommandKind::word, Function.identity()));

    private final ObjectType type;
    private final Wants wants;

    CommandKind(ObjectType type, Wants wants) {
        this.type = type;
        this.wants = wants;
    }

    /** Which values a command must name. */
    public enum Wants {
        /** None. */
        NOTHING,
        /** System type and address. */
        SYSTEM,
        /** System type and address, component address. */
        COMPONENT,
        /** System type and address, number of records, from when on. */
        RECORDS_OF_SYSTEM,
        /** Number of records, from when on. */
        RECORDS_OF_TERMINAL,
        /** Minutes within which somebody must answer. */
        MINUTES
    }

    /** The word in addresses and rows, for example {@code read-terminal-time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word. */
    public static Optional<CommandKind> findByWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    ObjectType type() {
        return type;
    }

    Wants wants() {
        return wants;
    }

    /** Reading is a request, everything else a control. */
    boolean isRequest() {
        return type.answer().isPresent();
    }

    Command command() {
        return isRequest() ? Command.REQUEST : Command.CONTROL;
    }

    /** What a terminal that did it answers with. */
    Command goodAnswer() {
        return isRequest() ? Command.RESPONSE : Command.CONFIRM;
    }
}
