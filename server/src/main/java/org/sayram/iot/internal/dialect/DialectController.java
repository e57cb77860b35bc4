package org.sayram.iot.internal.dialect;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HexFormat;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.FrameDescription;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalAccess;
import org.sayram.iot.internal.TerminalsChanged;
import org.sayram.shared.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps dialects, tries them on a frame, and lets terminals speak them. */
@RestController
@RequestMapping("/api/iot")
class DialectController {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final DialectStore store;
    private final TerminalAccess terminals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DialectController(
            DialectStore store,
            TerminalAccess terminals,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.terminals = terminals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/dialects")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<DialectStore.Version> dialects() {
        return Page.whole(clock.instant(), store.listLatest());
    }

    @GetMapping("/dialects/{name}/versions")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<DialectStore.Version> versions(@PathVariable String name) {
        return Page.whole(clock.instant(), store.listVersions(name));
    }

    /** Adds a version, the first one of a new dialect too. Terminals that name it are read by it from now on. */
    @PutMapping("/dialects/{name}")
    @AllowedFor({COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    @Transactional
    DialectStore.Version put(@PathVariable String name, @Valid @RequestBody DialectSpec spec, SignedIn person) {
        if (!name.matches(NAME)) {
            throw IotProblem.DIALECT_INVALID.with("reason", "'" + name + "': " + NAME);
        }
        spec.dialect(Dialect.STANDARD.pointOrder());
        store.add(name, spec, person.name(), clock.instant());
        audit.record(AuditEntry.done(DialectAct.DIALECT_CHANGED, actor(person), "dialect:" + name)
                .with("zone", spec.zone())
                .with("forms", spec.forms().toString()));
        events.publishEvent(new DialectsChanged(name));
        return store.findLatest(name).orElseThrow(() -> IotProblem.DIALECT_UNKNOWN.with("dialect", name));
    }

    /**
     * A frame to try a dialect on.
     *
     * @param hex its bytes, blanks between them are welcome
     */
    record Trial(
            @Valid @NotNull DialectSpec spec,
            @NotBlank @Size(max = 5000) String hex) {}

    /** What the frame says, the object that {@link FrameDescription} writes. */
    record Tried(@JsonRawValue @Schema(type = "object") String decoded) {}

    @PostMapping("/dialects/trials")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Tried attempt(@Valid @RequestBody Trial trial) {
        var decoder = new Gb26875Decoder(trial.spec().dialect(Dialect.STANDARD.pointOrder()));
        return new Tried(FrameDescription.json(decoder.decode(bytes(trial.hex()))));
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw IotProblem.DIALECT_INVALID.with("reason", "hex: " + e.getMessage());
        }
    }

    /** Which dialect a terminal is to speak; empty for the standard. */
    record Assignment(@NotNull @Size(max = 40) String dialect) {}

    @PutMapping("/register/terminals/{address}/dialect")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void assign(@PathVariable long address, @Valid @RequestBody Assignment wanted, SignedIn person) {
        terminals.requireByAddress(address, person);
        if (!wanted.dialect().isEmpty() && store.findLatest(wanted.dialect()).isEmpty()) {
            throw IotProblem.DIALECT_UNKNOWN.with("dialect", wanted.dialect());
        }
        if (store.assign(address, wanted.dialect())) {
            audit.record(AuditEntry.done(DialectAct.DIALECT_ASSIGNED, actor(person), "terminal:" + address)
                    .with("dialect", wanted.dialect()));
            events.publishEvent(new TerminalsChanged(address));
        }
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }
}
