package org.sayram.forces.internal.position;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.forces.Forces;
import org.sayram.forces.ForcesProblem;
import org.sayram.forces.LivePosition;
import org.sayram.forces.Unit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.operations.OperationsProblem;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.sayram.shared.SharedProblem;
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

/** Terminals that report where units are: the register, and what they said last. */
@RestController
@RequestMapping("/api/forces/position-terminals")
class PositionController {
    private static final int AUTH_BYTES = 8;
    private static final Map<String, Comparator<TerminalView>> SORTS = Map.of(
            "unitName", Comparator.comparing(TerminalView::unitName),
            "number", Comparator.comparing(TerminalView::number),
            "county", Comparator.comparing(TerminalView::county),
            "lastHeardAt",
                    Comparator.comparing(TerminalView::lastHeardAt, Comparator.nullsFirst(Comparator.naturalOrder())));

    private final PositionStore store;
    private final PositionTerminals terminals;
    private final Forces forces;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PositionController(PositionStore store, PositionTerminals terminals, Forces forces, AuditTrail audit, Clock clock) {
        this.store = store;
        this.terminals = terminals;
        this.forces = forces;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SYSTEM_ADMINISTRATOR})
    Page<TerminalView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable Boolean online,
            SignedIn person,
            PageRequest page) {
        Map<String, LivePosition> live = store.listLive(Instant.EPOCH);
        List<TerminalView> found = store.listTerminals().stream()
                .flatMap(terminal -> forces.findUnit(terminal.unitId()).stream()
                        .filter(unit -> person.area().covers(unit.county()))
                        .map(unit -> TerminalView.of(terminal, unit, live.get(unit.id()))))
                .filter(view -> q == null || q.isBlank() || view.matches(q.strip()))
                .filter(view ->
                        county == null || county.isBlank() || view.county().equals(county))
                .filter(view -> online == null || view.online() == online)
                .sorted(order(page))
                .toList();
        return new Page<>(
                clock.instant(),
                found.size(),
                found.stream().skip(page.offset()).limit(page.size()).toList());
    }

    private static Comparator<TerminalView> order(PageRequest page) {
        Comparator<TerminalView> otherwise =
                Comparator.comparing(TerminalView::unitName).thenComparing(TerminalView::number);
        String sort = page.sort();
        if (sort == null) {
            return otherwise;
        }
        Comparator<TerminalView> chosen = SORTS.get(sort);
        if (chosen == null) {
            throw SharedProblem.UNKNOWN_SORT
                    .with("sort", sort)
                    .and("offered", String.join(", ", new TreeSet<>(SORTS.keySet())));
        }
        return (page.descending() ? chosen.reversed() : chosen).thenComparing(otherwise);
    }

    /**
     * A terminal to enrol.
     *
     * @param number its phone number; leading zeros do not matter
     * @param unit the unit it rides on
     */
    record NewTerminal(
            @NotBlank @Pattern(regexp = "\\d{1,18}") String number,
            @NotBlank String unit) {}

    @PostMapping
    @AllowedFor({SYSTEM_ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    TerminalView enrol(@Valid @RequestBody NewTerminal wanted, SignedIn person) {
        Unit unit = unitOf(wanted.unit(), person);
        String stripped = wanted.number().replaceFirst("^0+", "");
        String number = stripped.isEmpty() ? "0" : stripped;
        insert(number, unit, person);
        terminals.refresh();
        return TerminalView.of(store.findTerminal(number).orElseThrow(), unit, null);
    }

    private void insert(String number, Unit unit, SignedIn person) {
        byte[] auth = new byte[AUTH_BYTES];
        random.nextBytes(auth);
        if (!store.enrol(number, unit.id(), HexFormat.of().formatHex(auth), person.name(), clock.instant())) {
            throw ForcesProblem.POSITION_TERMINAL_ENROLLED.with("number", number);
        }
        audit.record(AuditEntry.done(PositionAct.TERMINAL_ENROLLED, actor(person), "position-terminal:" + number)
                .with("unit", unit.id()));
    }

    @DeleteMapping("/{number}")
    @AllowedFor({SYSTEM_ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void remove(@PathVariable String number, SignedIn person) {
        PositionTerminal terminal = store.findTerminal(number)
                .orElseThrow(() -> ForcesProblem.POSITION_TERMINAL_UNKNOWN.with("number", number));
        unitOf(terminal.unitId(), person);
        store.remove(number);
        audit.record(AuditEntry.done(PositionAct.TERMINAL_REMOVED, actor(person), "position-terminal:" + number)
                .with("unit", terminal.unitId()));
        terminals.refresh();
    }

    private Unit unitOf(String id, SignedIn person) {
        Unit unit = forces.findUnit(id).orElseThrow(() -> ForcesProblem.UNIT_UNKNOWN.with("unit", id));
        if (!person.area().covers(unit.county())) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", "unit/" + id);
        }
        return unit;
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }

    /** A terminal with the last position of its unit; the code it authenticates with is not shown. */
    record TerminalView(
            String number,
            String unitId,
            String unitName,
            String county,
            @Nullable String maker,
            @Nullable String model,
            @Nullable String terminalId,
            @Nullable String edition,
            boolean online,
            @Nullable Instant registeredAt,
            @Nullable Instant lastHeardAt,
            @Nullable LivePosition position) {
        boolean matches(String text) {
            return number.contains(text) || unitName.contains(text) || unitId.contains(text);
        }

        static TerminalView of(PositionTerminal terminal, Unit unit, @Nullable LivePosition position) {
            return new TerminalView(
                    terminal.number(),
                    unit.id(),
                    unit.name(),
                    unit.county(),
                    terminal.maker(),
                    terminal.model(),
                    terminal.terminalId(),
                    terminal.edition(),
                    terminal.online(),
                    terminal.registeredAt(),
                    terminal.lastHeardAt(),
                    position);
        }
    }
}
