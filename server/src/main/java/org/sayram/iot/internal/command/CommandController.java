package org.sayram.iot.internal.command;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.gb26875.FrameDescription;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalAccess;
import org.sayram.iot.internal.TerminalRecord;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was asked of a terminal, and asking anew. */
@RestController
@RequestMapping("/api/iot/terminals/{terminal}/commands")
class CommandController {
    private final Commands commands;
    private final CommandStore store;
    private final TerminalAccess terminals;
    private final AuditTrail audit;
    private final Clock clock;
    private final Gb26875Decoder decoder = new Gb26875Decoder();

    CommandController(Commands commands, CommandStore store, TerminalAccess terminals, AuditTrail audit, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.terminals = terminals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<CommandView> commands(@PathVariable String terminal, SignedIn person, PageRequest page) {
        terminals.require(terminal, person);
        List<CommandView> items =
                store.list(terminal, page).stream().map(this::view).toList();
        return new Page<>(clock.instant(), store.count(terminal), items);
    }

    @GetMapping("/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    CommandView command(@PathVariable String terminal, @PathVariable UUID id, SignedIn person) {
        terminals.require(terminal, person);
        return store.find(id)
                .filter(command -> command.terminalId().equals(terminal))
                .map(this::view)
                .orElseThrow(() -> IotProblem.COMMAND_UNKNOWN.with("command", id));
    }

    @PostMapping
    @AllowedFor({SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    CommandView ask(@PathVariable String terminal, @Valid @RequestBody NewCommand asked, SignedIn person) {
        TerminalRecord record = terminals.require(terminal, person);
        CommandKind kind = CommandKind.findByWord(asked.kind())
                .orElseThrow(() -> IotProblem.COMMAND_INVALID
                        .with("name", "kind")
                        .and("value", asked.kind())
                        .and("range", CommandKind.READ_TERMINAL_STATUS.word()));
        UUID id = commands.ask(record, kind, asked.parameters(), person.actorId(), person.name());
        audit.record(AuditEntry.done(
                        CommandAct.COMMAND_ASKED,
                        new AuditActor(person.actorId(), person.name()),
                        "terminal:" + terminal)
                .with("kind", kind.word())
                .with("command", id.toString()));
        return store.find(id).map(this::view).orElseThrow();
    }

    /**
     * What is to be asked; which values are needed depends on the kind.
     *
     * @param kind for example read-terminal-time
     */
    record NewCommand(
            @NotBlank String kind,
            @Nullable Integer systemType,
            @Nullable Integer systemAddress,
            @Nullable Long componentAddress,
            @Nullable Integer recordCount,
            @Nullable Instant since,
            @Nullable Integer minutes) {
        CommandParameters parameters() {
            return new CommandParameters(systemType, systemAddress, componentAddress, recordCount, since, minutes);
        }
    }

    private CommandView view(DeviceCommand command) {
        return new CommandView(
                command.id(),
                command.kind().word(),
                command.state().word(),
                command.parameters(),
                command.askedByName(),
                command.askedAt(),
                command.sends(),
                command.firstSentAt(),
                command.answeredAt(),
                command.frameHex(),
                command.answerHex(),
                meaning(command.answerHex()));
    }

    private @Nullable String meaning(@Nullable String hex) {
        return hex == null
                ? null
                : FrameDescription.json(decoder.decode(HexFormat.of().parseHex(hex)));
    }

    /** A command with its packet and the answer's meaning, the object that {@link FrameDescription} writes. */
    record CommandView(
            UUID id,
            String kind,
            String state,
            @JsonRawValue @Schema(type = "object") String parameters,
            String askedByName,
            Instant askedAt,
            int sends,
            @Nullable Instant firstSentAt,
            @Nullable Instant answeredAt,
            @Nullable String frameHex,
            @Nullable String answerHex,
            @JsonRawValue @Schema(type = "object") @Nullable String answer) {}
}
