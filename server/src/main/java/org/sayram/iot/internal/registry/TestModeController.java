package org.sayram.iot.internal.registry;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalAccess;
import org.sayram.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts points into test mode while they are commissioned, and tells every desk which are. */
@RestController
@RequestMapping("/api/iot")
class TestModeController {
    private static final int LONGEST_MINUTES = 240;

    private final TestModes modes;
    private final TerminalAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    TestModeController(TestModes modes, TerminalAccess access, AuditTrail audit, Clock clock) {
        this.modes = modes;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why, and for how long: 1 minute to 4 hours. */
    record Beginning(
            @NotBlank @Size(max = 200) String reason,
            @Min(1) @Max(LONGEST_MINUTES) int minutes) {}

    @GetMapping("/test-modes")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<TestModes.TestMode> running(@RequestParam(required = false) @Nullable String terminal, SignedIn person) {
        List<TestModes.TestMode> items = modes.listRunning(person.area(), terminal);
        return Page.whole(clock.instant(), items);
    }

    @PostMapping("/register/points/{id}/test-mode")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void begin(@PathVariable String id, @Valid @RequestBody Beginning beginning, SignedIn person) {
        hold(id, person);
        modes.findRunning(id).ifPresent(mode -> {
            throw IotProblem.TEST_MODE_ON.with("by", mode.by()).and("until", mode.until());
        });
        String reason = beginning.reason().strip();
        Instant until = clock.instant().plus(Duration.ofMinutes(beginning.minutes()));
        modes.begin(id, reason, person.actorId(), person.name(), until);
        audit.record(AuditEntry.done(RegistryAct.TEST_MODE_BEGUN, actor(person), "point:" + id)
                .with("reason", reason)
                .with("until", until.toString()));
    }

    @DeleteMapping("/register/points/{id}/test-mode")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void end(@PathVariable String id, SignedIn person) {
        hold(id, person);
        TestModes.TestMode mode = modes.findRunning(id).orElseThrow(() -> IotProblem.TEST_MODE_OFF.with("point", id));
        modes.end(mode.id(), person.name());
        audit.record(AuditEntry.done(RegistryAct.TEST_MODE_ENDED, actor(person), "point:" + id)
                .with("until", mode.until().toString()));
    }

    private void hold(String point, SignedIn person) {
        String terminal = modes.lockPoint(point).orElseThrow(() -> IotProblem.POINT_UNKNOWN.with("point", point));
        access.require(terminal, person);
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }
}
