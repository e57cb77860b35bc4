package org.sayram.iot.internal.command;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sayram.gb26875.Dialect;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what is to be asked of a terminal; {@link CommandSender} does it. */
@Component
public class Commands {
    private static final String PROTOCOL = "gb26875";

    private final CommandStore store;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Commands(CommandStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a command down, in the caller's transaction if there is one.
     *
     * @param terminal whom it is for; it must speak GB/T 26875.3
     * @param by who asks, as the audit names them
     * @param byName the name shown
     */
    public UUID ask(TerminalRecord terminal, CommandKind kind, CommandParameters parameters, String by, String byName) {
        if (!terminal.protocol().equals(PROTOCOL)) {
            throw IotProblem.COMMAND_NOT_SPOKEN.with("terminal", terminal.id()).and("protocol", terminal.protocol());
        }
        Instant now = clock.instant();
        parameters.body(kind, now, Dialect.STANDARD.zone());
        UUID id = UUID.randomUUID();
        store.insert(new CommandStore.Asked(
                id, terminal.id(), terminal.address(), kind, json.writeValueAsString(parameters), by, byName, now));
        return id;
    }

    /** A command and how far it has come. */
    public Optional<DeviceCommand> find(UUID id) {
        return store.find(id);
    }
}
