package org.sayram.iot.internal.thing;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may send payloads. */
@RestController
@RequestMapping("/api/iot/thing-sources")
class SourceController {
    private final SourceStore store;
    private final ProfileStore profiles;
    private final AuditTrail audit;
    private final Clock clock;

    SourceController(SourceStore store, ProfileStore profiles, AuditTrail audit, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<SourceStore.Source> sources() {
        return Page.whole(clock.instant(), store.list());
    }

    /**
     * A source to open.
     *
     * @param profiles names of profiles in the order in which they are tried
     */
    record Opening(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String id,

            @NotBlank @Size(max = 60) String name,
            @NotEmpty @Size(max = 20) List<@NotBlank String> profiles) {}

    /** The secret of a source, shown this once. */
    record Opened(String id, String secret) {}

    @PostMapping
    @AllowedFor(SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Opened open(@Valid @RequestBody Opening opening, SignedIn person) {
        for (String profile : opening.profiles()) {
            if (profiles.findLatest(profile).isEmpty()) {
                throw IotProblem.PROFILE_UNKNOWN.with("profile", profile);
            }
        }
        String secret = store.open(opening.id(), opening.name(), opening.profiles(), person.name(), clock.instant())
                .orElseThrow(() -> IotProblem.SOURCE_EXISTS.with("source", opening.id()));
        audit.record(AuditEntry.done(ThingAct.SOURCE_OPENED, actor(person), "thing-source:" + opening.id())
                .with("name", opening.name())
                .with("profiles", String.join(", ", opening.profiles())));
        return new Opened(opening.id(), secret);
    }

    @PostMapping("/{id}/close")
    @AllowedFor(SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void close(@PathVariable String id, SignedIn person) {
        if (!store.close(id, clock.instant())) {
            throw IotProblem.SOURCE_UNKNOWN.with("source", id);
        }
        audit.record(AuditEntry.done(ThingAct.SOURCE_CLOSED, actor(person), "thing-source:" + id));
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }
}
