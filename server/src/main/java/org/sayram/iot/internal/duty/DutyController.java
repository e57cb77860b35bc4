package org.sayram.iot.internal.duty;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalAccess;
import org.sayram.iot.internal.TerminalRecord;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of duty checks: begun by hand, their results, the trend, and who fails. */
@RestController
class DutyController {
    private static final int MOST_WEEKS = 104;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MOST_DAYS = 366;

    private final DutyRounds rounds;
    private final DutyResults results;
    private final TerminalAccess terminals;
    private final AuditTrail audit;
    private final Clock clock;

    DutyController(DutyRounds rounds, DutyResults results, TerminalAccess terminals, AuditTrail audit, Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.terminals = terminals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/iot/duty-rounds")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<DutyRound> rounds(@RequestParam(required = false) @Nullable String kind, SignedIn person, PageRequest page) {
        String wanted = blankToNull(kind);
        return new Page<>(
                clock.instant(), results.countRounds(wanted), results.listRounds(person.area(), wanted, page));
    }

    @GetMapping("/api/iot/duty-rounds/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    DutyRound round(@PathVariable UUID id, SignedIn person) {
        return results.findRound(person.area(), id).orElseThrow(() -> IotProblem.DUTY_ROUND_UNKNOWN.with("round", id));
    }

    /**
     * A round to begin now: these terminals, or a share of a county's, or of the whole area of the person.
     *
     * @param terminals ids of terminals; empty for a draw
     * @param county code of a county; null for the whole area
     * @param share percent to be drawn, 100 when it is not given
     * @param minutes minutes to answer
     */
    record NewRound(
            @Nullable List<String> terminals,
            @Nullable String county,
            @Min(1) @Max(100) @Nullable Integer share,
            @Min(1) @Max(255) int minutes) {}

    @PostMapping("/api/iot/duty-rounds")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    DutyRound begin(@Valid @RequestBody NewRound wanted, SignedIn person) {
        List<TerminalRecord> asked = asked(wanted, person);
        if (asked.isEmpty()) {
            throw IotProblem.DUTY_NOBODY_TO_ASK.with("county", wanted.county() == null ? "" : wanted.county());
        }
        UUID id = rounds.begin(
                asked,
                blankToNull(wanted.county()),
                wanted.share() == null ? 100 : wanted.share(),
                wanted.minutes(),
                person.name());
        audit.record(AuditEntry.done(
                        DutyAct.DUTY_ROUND_BEGUN, new AuditActor(person.actorId(), person.name()), "duty-round:" + id)
                .with("terminals", Integer.toString(asked.size()))
                .with("minutes", Integer.toString(wanted.minutes())));
        return round(id, person);
    }

    private List<TerminalRecord> asked(NewRound wanted, SignedIn person) {
        List<String> named = wanted.terminals();
        if (named != null && !named.isEmpty()) {
            return named.stream()
                    .distinct()
                    .map(id -> terminals.require(id, person))
                    .toList();
        }
        return rounds.askable(blankToNull(wanted.county())).stream()
                .filter(terminal -> person.area().covers(terminal.county()))
                .toList();
    }

    @GetMapping("/api/iot/duty-checks")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<DutyCheck> checks(
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String state,
            @ParameterObject CountedRows counted,
            SignedIn person,
            PageRequest page) {
        var filter = new DutyResults.CheckFilter(
                person.area(), round, blankToNull(q), blankToNull(county), blankToNull(state), counted);
        return new Page<>(clock.instant(), results.countChecks(filter), results.listChecks(filter, page));
    }

    /** Decided checks week by week. */
    @GetMapping("/api/iot/duty-checks/weeks")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<DutyResults.Week> weeks(@RequestParam(defaultValue = "12") int weeks, SignedIn person) {
        Duration back = Duration.ofDays((long) DAYS_OF_A_WEEK * Math.clamp(weeks, 1, MOST_WEEKS));
        return Page.whole(
                clock.instant(),
                results.listWeeks(person.area(), clock.instant().minus(back)));
    }

    /** Premises that failed at least so often within so many days, the worst first. */
    @GetMapping("/api/iot/duty-checks/failing")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<DutyResults.Failing> failing(
            @RequestParam(defaultValue = "30") int days, @RequestParam(defaultValue = "2") int least, SignedIn person) {
        Duration back = Duration.ofDays(Math.clamp(days, 1, MOST_DAYS));
        return Page.whole(
                clock.instant(),
                results.listFailing(person.area(), clock.instant().minus(back), Math.max(1, least)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
