package org.sayram.dispatch.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.operations.Act;
import org.sayram.operations.World;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assignments: what was ordered and what became of it. */
@RestController
@RequestMapping("/api/dispatch")
class AssignmentController {
    private final AssignmentStore store;
    private final AssignmentDesk desk;
    private final AssignmentViews views;
    private final Orders orders;
    private final Clock clock;

    AssignmentController(
            AssignmentStore store, AssignmentDesk desk, AssignmentViews views, Orders orders, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.views = views;
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/assignments")
    @Tag(name = "operational")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, STATION, CREW})
    Page<AssignmentViews.AssignmentView> assignments(World world, @RequestParam UUID incident, Locale locale) {
        return Page.whole(clock.instant(), views.views(world, store.listOfIncident(world, incident), locale));
    }

    @PostMapping("/assignments/{id}/receipt")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW})
    AssignmentViews.AssignmentView receive(
            World world,
            @PathVariable UUID id,
            SignedIn person,
            Act act,
            @Valid @RequestBody ReceiptRequest request,
            Locale locale) {
        return views.view(world, desk.receive(world, id, request.by(), person, act), locale);
    }

    @PostMapping("/assignments/{id}/status")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW})
    StatusAnswer report(
            World world,
            @PathVariable UUID id,
            SignedIn person,
            Act act,
            @Valid @RequestBody StatusRequest request,
            Locale locale) {
        Assignment assignment = desk.report(world, id, request.status(), person, act);
        return new StatusAnswer(isLegal(assignment), views.view(world, assignment, locale));
    }

    /** Whether the step reported last, which is the last event of the assignment, followed legally. */
    private static boolean isLegal(Assignment assignment) {
        return assignment.steps().stream()
                .filter(step -> step.eventId().equals(assignment.lastEvent()))
                .allMatch(Assignment.Step::legal);
    }

    @PostMapping("/assignments/{id}/cancel")
    @AllowedFor({CALL_TAKER, COMMANDER})
    AssignmentViews.AssignmentView cancel(
            World world, @PathVariable UUID id, Act act, @Valid @RequestBody CancelRequest request, Locale locale) {
        return views.view(world, desk.cancel(world, id, request.reason(), act), locale);
    }

    @GetMapping("/station-orders")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION})
    Page<Orders.OrderView> stationOrders(World world, @RequestParam String station, SignedIn person, Locale locale) {
        boolean inTheCentre = person.is(CALL_TAKER) || person.is(COMMANDER);
        if (!inTheCentre && !station.equals(person.station())) {
            throw DispatchProblem.NOT_YOUR_UNIT.with("unit", station);
        }
        return Page.whole(clock.instant(), orders.ofStation(world, station, locale));
    }

    @GetMapping("/crew")
    @AllowedFor(CREW)
    Page<Orders.OrderView> crew(World world, SignedIn person, Locale locale) {
        String unit = person.unit();
        if (unit == null) {
            throw DispatchProblem.NO_UNIT_OF_YOURS.with("person", person.name());
        }
        return Page.whole(clock.instant(), orders.ofUnit(world, unit, locale));
    }

    /** Who received it. */
    record ReceiptRequest(@NotBlank String by) {}

    /** Why it is taken back. */
    record CancelRequest(@NotBlank String reason) {}

    /** The state reported and by whom. */
    record StatusRequest(
            @NotBlank String code,
            @NotBlank String reporter,
            @Nullable Boolean availableOnWay,
            @Nullable UUID corrects) {
        AssignmentDesk.Status status() {
            return new AssignmentDesk.Status(code, reporter, Boolean.TRUE.equals(availableOnWay), corrects);
        }
    }

    /** Whether the step followed legally, and the assignment as it is now. */
    record StatusAnswer(boolean legal, @JsonUnwrapped AssignmentViews.AssignmentView assignment) {}
}
