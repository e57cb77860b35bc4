package org.sayram.incident.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.incident.IncidentProblem;
import org.sayram.operations.Act;
import org.sayram.operations.World;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The incident file. */
@RestController
@RequestMapping("/api/incident")
class IncidentController {
    private final IncidentDesk desk;
    private final IncidentConduct conduct;
    private final IncidentStore store;
    private final IncidentViews views;
    private final IncidentTypes types;
    private final IncidentReach reach;
    private final Clock clock;

    IncidentController(
            IncidentDesk desk,
            IncidentConduct conduct,
            IncidentStore store,
            IncidentViews views,
            IncidentTypes types,
            IncidentReach reach,
            Clock clock) {
        this.desk = desk;
        this.conduct = conduct;
        this.store = store;
        this.views = views;
        this.types = types;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/types")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    List<IncidentTypes.Type> types() {
        return types.list();
    }

    @GetMapping("/incidents")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    @Tag(name = "operational")
    Page<IncidentViews.Card> incidents(
            World world, @RequestParam(defaultValue = "open") String state, SignedIn person, PageRequest page) {
        var filter = new IncidentStore.Filter(states(state), person.area(), reach.elsewhere(world, person.area()));
        List<IncidentViews.Card> items = store.list(world, filter, page.size(), page.offset()).stream()
                .map(IncidentViews.Card::of)
                .toList();
        return new Page<>(clock.instant(), store.count(world, filter), items);
    }

    private static List<String> states(String state) {
        return switch (state) {
            case "open" -> List.of("OPEN");
            case "active" -> List.of("OPEN", "ENDED");
            case "ended" -> List.of("ENDED", "CLOSED", "ARCHIVED");
            case "all" -> List.of("OPEN", "ENDED", "CLOSED", "ARCHIVED");
            default ->
                throw IncidentProblem.FILTER_INVALID.with("name", "state").and("value", state);
        };
    }

    @GetMapping("/incidents/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    @Tag(name = "operational")
    IncidentViews.File incident(World world, @PathVariable UUID id) {
        return store.findRow(world, id)
                .map(row -> views.file(world, row))
                .orElseThrow(() -> IncidentProblem.INCIDENT_UNKNOWN.with("incident", id));
    }

    @GetMapping("/incidents/{id}/timeline")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    @Tag(name = "operational")
    Page<IncidentViews.TimelineEntry> timeline(World world, @PathVariable UUID id) {
        if (store.findRow(world, id).isEmpty()) {
            throw IncidentProblem.INCIDENT_UNKNOWN.with("incident", id);
        }
        return Page.whole(clock.instant(), views.timeline(world, id));
    }

    @PostMapping("/calls")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentDesk.TakenCall takeCall(World world, Act act, @Valid @RequestBody IncidentDesk.CallRequest request) {
        return desk.takeCall(world, request, act);
    }

    @PostMapping("/incidents/{id}/notes")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    IncidentViews.File note(World world, @PathVariable UUID id, Act act, @Valid @RequestBody TextRequest request) {
        conduct.note(world, id, request.text(), act);
        return incident(world, id);
    }

    @PostMapping("/incidents/{id}/level")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentViews.File level(
            World world, @PathVariable UUID id, SignedIn person, Act act, @Valid @RequestBody LevelWords request) {
        LevelWords words = request;
        conduct.setLevel(world, id, person, words.parsed(), act);
        return incident(world, id);
    }

    @PostMapping("/incidents/{id}/type")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentViews.File type(
            World world, @PathVariable UUID id, SignedIn person, Act act, @Valid @RequestBody TypeRequest request) {
        conduct.setType(world, id, person, request.typeCode(), act);
        return incident(world, id);
    }

    @PostMapping("/incidents/{id}/place")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentViews.File place(
            World world,
            @PathVariable UUID id,
            SignedIn person,
            Act act,
            @Valid @RequestBody IncidentConduct.PlaceRequest request) {
        conduct.setPlace(world, id, person, request, act);
        return incident(world, id);
    }

    @PostMapping("/incidents/{id}/hand-over")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentViews.File handOver(
            World world, @PathVariable UUID id, SignedIn person, Act act, @Valid @RequestBody SeatRequest request) {
        conduct.offer(world, id, person, request.seat(), act);
        return incident(world, id);
    }

    @PostMapping("/incidents/{id}/take")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentViews.File take(World world, @PathVariable UUID id, SignedIn person, Act act) {
        conduct.take(world, id, person, act);
        return incident(world, id);
    }

    @PostMapping("/incidents/{id}/end")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentViews.File end(
            World world, @PathVariable UUID id, SignedIn person, Act act, @Valid @RequestBody OutcomeRequest request) {
        conduct.end(world, id, person, request.outcome(), act);
        return incident(world, id);
    }

    @PostMapping("/incidents/{id}/reopen")
    @AllowedFor({CALL_TAKER, COMMANDER})
    IncidentViews.File reopen(World world, @PathVariable UUID id, Act act, @Valid @RequestBody ReasonRequest request) {
        conduct.reopen(world, id, request.reason(), act);
        return incident(world, id);
    }

    /** A note. */
    record TextRequest(@NotBlank String text) {}

    /** A type. */
    record TypeRequest(@NotBlank String typeCode) {}

    /** A seat. */
    record SeatRequest(@NotBlank String seat) {}

    /** How it ended. */
    record OutcomeRequest(@NotBlank String outcome) {}

    /** Why. */
    record ReasonRequest(@NotBlank String reason) {}

    /** A level in the words of the web: scale fire or rescue. */
    record LevelWords(
            @NotBlank String scale,
            int level,
            @org.jspecify.annotations.Nullable UUID corrects) {
        IncidentConduct.LevelRequest parsed() {
            return switch (scale.toLowerCase(Locale.ROOT)) {
                case "fire" ->
                    new IncidentConduct.LevelRequest(org.sayram.operationslog.LevelScale.FIRE, level, corrects);
                case "rescue" ->
                    new IncidentConduct.LevelRequest(org.sayram.operationslog.LevelScale.RESCUE, level, corrects);
                default ->
                    throw IncidentProblem.FILTER_INVALID.with("name", "scale").and("value", scale);
            };
        }
    }
}
