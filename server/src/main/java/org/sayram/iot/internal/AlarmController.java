package org.sayram.iot.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.Area;
import org.sayram.identity.SignedIn;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmState;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.operations.Act;
import org.sayram.operations.World;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alarm desk. */
@RestController
@RequestMapping("/api/iot/alarms")
class AlarmController {
    private final AlarmDesk desk;
    private final AlarmStore store;
    private final AlarmViews views;
    private final Clock clock;

    AlarmController(AlarmDesk desk, AlarmStore store, AlarmViews views, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    @Tag(name = "operational")
    Page<AlarmViews.AlarmView> alarms(
            World world,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String county,
            @ParameterObject CountedRows counted,
            SignedIn person,
            PageRequest page,
            Locale locale) {
        return list(world, filter(state, kind, county, person.area(), counted), page, locale);
    }

    private Page<AlarmViews.AlarmView> list(
            World world, AlarmStore.AlarmFilter filter, PageRequest page, Locale locale) {
        if (page.sort() != null && !page.sort().equals("raisedAt")) {
            throw IotProblem.FILTER_INVALID.with("name", "sort").and("value", page.sort());
        }
        List<AlarmViews.AlarmView> items = store.list(world, filter, page).stream()
                .map(alarm -> views.view(alarm, locale))
                .toList();
        return new Page<>(clock.instant(), store.count(world, filter), items);
    }

    private static AlarmStore.AlarmFilter filter(
            String state, @Nullable String kind, @Nullable String county, Area area, CountedRows counted) {
        return new AlarmStore.AlarmFilter(
                states(state),
                kind == null || kind.isBlank() ? null : kind(kind),
                county == null || county.isBlank() ? null : county,
                area,
                counted);
    }

    /** "open" is what still wants a person; any state's own word, or "all". */
    private static List<String> states(String state) {
        return switch (state) {
            case "open" -> List.of("raised", "taken", "verifying");
            case "all" ->
                Arrays.stream(AlarmState.values()).map(AlarmState::code).toList();
            default -> List.of(parse("state", state, AlarmState::of).code());
        };
    }

    private static AlarmKind kind(String kind) {
        return parse("kind", kind, AlarmKind::of);
    }

    private static <T> T parse(String name, String value, java.util.function.Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw IotProblem.FILTER_INVALID.with("name", name).and("value", value);
        }
    }

    @GetMapping("/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    @Tag(name = "operational")
    AlarmViews.AlarmView alarm(World world, @PathVariable UUID id, Locale locale) {
        return store.findAlarm(world, id)
                .map(alarm -> views.view(alarm, locale))
                .orElseThrow(() -> IotProblem.ALARM_UNKNOWN.with("alarm", id));
    }

    @PostMapping("/{id}/take")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    AlarmViews.AlarmView take(World world, @PathVariable UUID id, SignedIn person, Act act, Locale locale) {
        desk.take(world, id, person, act);
        return alarm(world, id, locale);
    }

    @PostMapping("/{id}/hand-over")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    AlarmViews.AlarmView handOver(
            World world,
            @PathVariable UUID id,
            SignedIn person,
            Act act,
            @Valid @RequestBody SeatRequest request,
            Locale locale) {
        desk.handOver(world, id, person, request.seat(), act);
        return alarm(world, id, locale);
    }

    @PostMapping("/{id}/steps")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    AlarmViews.AlarmView step(
            World world,
            @PathVariable UUID id,
            SignedIn person,
            Act act,
            @Valid @RequestBody AlarmDesk.StepRequest request,
            Locale locale) {
        desk.step(world, id, person, request, act);
        return alarm(world, id, locale);
    }

    @PostMapping("/{id}/confirm")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Map<String, UUID> confirm(
            World world, @PathVariable UUID id, SignedIn person, Act act, @RequestBody NoteRequest request) {
        return Map.of("incidentId", desk.confirm(world, id, person, request.text(), act));
    }

    @PostMapping("/{id}/false")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    AlarmViews.AlarmView judgeFalse(
            World world,
            @PathVariable UUID id,
            SignedIn person,
            Act act,
            @Valid @RequestBody CauseRequest request,
            Locale locale) {
        desk.judgeFalse(world, id, person, request.cause(), act);
        return alarm(world, id, locale);
    }

    @PostMapping("/{id}/test")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    AlarmViews.AlarmView judgeTest(
            World world,
            @PathVariable UUID id,
            SignedIn person,
            Act act,
            @RequestBody NoteRequest request,
            Locale locale) {
        desk.judgeTest(world, id, person, request.text(), act);
        return alarm(world, id, locale);
    }

    @PostMapping("/{id}/close")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    AlarmViews.AlarmView close(World world, @PathVariable UUID id, Act act, Locale locale) {
        desk.close(world, id, act);
        return alarm(world, id, locale);
    }

    /** To which seat. */
    record SeatRequest(@NotBlank String seat) {}

    /** Why it was false. */
    record CauseRequest(@NotBlank String cause) {}

    /** A few words, or none. */
    record NoteRequest(@Nullable String note) {
        String text() {
            return note == null ? "" : note;
        }
    }
}
