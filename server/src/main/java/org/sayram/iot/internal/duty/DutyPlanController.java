package org.sayram.iot.internal.duty;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.operations.OperationsProblem;
import org.sayram.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans of duty checks. A plan is ended, never changed or deleted: its rounds point to it. */
@RestController
@RequestMapping("/api/iot/duty-plans")
class DutyPlanController {
    private final DutyStore store;
    private final AuditTrail audit;
    private final Clock clock;

    DutyPlanController(DutyStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<DutyPlan> plans(SignedIn person) {
        return Page.whole(
                clock.instant(),
                store.listPlans().stream()
                        .filter(plan -> isOf(person, plan.county()))
                        .toList());
    }

    /**
     * A plan to add.
     *
     * @param endsAt for a random plan the latest moment a round may begin, after beginsAt; for a daily one not needed
     */
    record NewPlan(
            @NotBlank @Size(max = 60) String name,
            @NotNull @Pattern(regexp = "daily|random") String kind,
            @Nullable String county,
            @Min(1) @Max(100) int share,
            @Min(1) @Max(255) int minutes,
            @NotNull LocalTime beginsAt,
            @Nullable LocalTime endsAt) {}

    @PostMapping
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    DutyPlan add(@Valid @RequestBody NewPlan wanted, SignedIn person) {
        String county = wanted.county() == null || wanted.county().isBlank() ? null : wanted.county();
        requireOwn(person, county);
        LocalTime endsAt = wanted.endsAt();
        if (wanted.kind().equals(DutyPlan.RANDOM) && (endsAt == null || !endsAt.isAfter(wanted.beginsAt()))) {
            throw IotProblem.DUTY_PLAN_TIMES
                    .with("begins", wanted.beginsAt())
                    .and("ends", endsAt == null ? "" : endsAt);
        }
        var plan = new DutyPlan(
                UUID.randomUUID(),
                wanted.name().strip(),
                wanted.kind(),
                county,
                wanted.share(),
                wanted.minutes(),
                wanted.beginsAt(),
                wanted.kind().equals(DutyPlan.RANDOM) && endsAt != null ? endsAt : wanted.beginsAt(),
                person.name(),
                clock.instant(),
                null);
        store.insert(plan);
        audit.record(AuditEntry.done(DutyAct.DUTY_PLAN_ADDED, actor(person), "duty-plan:" + plan.id())
                .with("name", plan.name())
                .with("kind", plan.kind()));
        return plan;
    }

    @DeleteMapping("/{id}")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void end(@PathVariable UUID id, SignedIn person) {
        DutyPlan plan = store.findPlan(id).orElseThrow(() -> IotProblem.DUTY_PLAN_UNKNOWN.with("plan", id));
        requireOwn(person, plan.county());
        if (store.end(id, clock.instant())) {
            audit.record(AuditEntry.done(DutyAct.DUTY_PLAN_ENDED, actor(person), "duty-plan:" + id)
                    .with("name", plan.name()));
        }
    }

    private static boolean isOf(SignedIn person, @Nullable String county) {
        return county == null ? person.area().wholePrefecture() : person.area().covers(county);
    }

    private static void requireOwn(SignedIn person, @Nullable String county) {
        if (!isOf(person, county)) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", county == null ? "duty-plan" : "county/" + county);
        }
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }
}
