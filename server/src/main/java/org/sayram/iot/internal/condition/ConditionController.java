package org.sayram.iot.internal.condition;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmState;
import org.sayram.iot.Alarms;
import org.sayram.iot.ConditionExtended;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.operations.Act;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Faults, shieldings and supervisory states, and until when they may last. */
@RestController
@RequestMapping("/api/iot/conditions")
class ConditionController {
    private static final String OUT_OF_ORDER = "out-of-order";
    private static final Set<String> STATES = Set.of("open", "overdue", "closed", "all");

    private final ConditionStore store;
    private final Alarms alarms;
    private final OperationsLog log;
    private final Clock clock;

    ConditionController(ConditionStore store, Alarms alarms, OperationsLog log, Clock clock) {
        this.store = store;
        this.alarms = alarms;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    @Tag(name = "operational")
    Page<ConditionStore.Condition> conditions(
            World world,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String county,
            @ParameterObject CountedRows counted,
            SignedIn person,
            PageRequest page) {
        var filter = new ConditionStore.Filter(
                known("state", state, STATES.contains(state)), kind(kind), blank(county), person.area(), counted);
        if (page.sort() != null) {
            known("sort", page.sort(), ConditionStore.isSortable(page.sort()));
        }
        return new Page<>(clock.instant(), store.count(world, filter), store.list(world, filter, page));
    }

    private static String known(String name, String value, boolean isKnown) {
        if (!isKnown) {
            throw IotProblem.FILTER_INVALID.with("name", name).and("value", value);
        }
        return value;
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String kind(@Nullable String kind) {
        String value = blank(kind);
        boolean isKnown = value == null
                || value.equals(OUT_OF_ORDER)
                || java.util.Arrays.stream(AlarmKind.values())
                        .anyMatch(one -> one != AlarmKind.FIRE && one.code().equals(value));
        return value == null ? null : known("kind", value, isKnown);
    }

    @PostMapping("/{id}/extend")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void extend(
            World world, @PathVariable UUID id, SignedIn person, Act act, @Valid @RequestBody Extension extension) {
        if (log.findAct(world, act.id()).isPresent()) {
            return;
        }
        log.hold(StreamId.alarm(id));
        Alarm alarm = alarms.findAlarm(world, id)
                .filter(one -> person.area().covers(one.point().county())
                        || one.point().county().isEmpty())
                .orElseThrow(() -> IotProblem.ALARM_UNKNOWN.with("alarm", id));
        if (alarm.kind() == AlarmKind.FIRE || alarm.state() == AlarmState.CLOSED) {
            throw IotProblem.CONDITION_OVER
                    .with("kind", alarm.kind().code())
                    .and("state", alarm.state().code());
        }
        if (!extension.dueAt().isAfter(clock.instant())) {
            throw IotProblem.DUE_DATE_INVALID.with("value", extension.dueAt());
        }
        log.append(
                world,
                act,
                List.of(new StreamEvent(
                        StreamId.alarm(id),
                        new ConditionExtended(
                                id, extension.dueAt(), extension.reason().strip(), person.name()))));
    }

    /** Until when, and why. */
    record Extension(@NotNull Instant dueAt, @NotBlank String reason) {}
}
