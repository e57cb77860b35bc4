package org.sayram.iot.internal.duty;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.internal.IotRegister;
import org.sayram.iot.internal.TerminalRecord;
import org.sayram.iot.internal.command.CommandKind;
import org.sayram.iot.internal.command.CommandParameters;
import org.sayram.iot.internal.command.Commands;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans rounds, begins them when their time comes, and brings their checks to an end. */
@Component
class DutyRounds {
    static final ZoneId PREFECTURE = ZoneId.of("Asia/Shanghai");

    private static final String PROTOCOL = "gb26875";
    private static final String BY_ITSELF = "";
    private static final int SEED_BYTES = 16;
    /** The report of a key pressed in the last second still has to come over the line. */
    private static final int GRACE_SECONDS = 10;
    /** A round whose time went by while the program was down is not held at another time of the day. */
    private static final Duration TOO_LATE = Duration.ofMinutes(30);

    private final DutyStore store;
    private final IotRegister register;
    private final Commands commands;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DutyRounds(DutyStore store, IotRegister register, Commands commands, Clock clock) {
        this.store = store;
        this.register = register;
        this.commands = commands;
        this.clock = clock;
    }

    /** Begins a round now, of these terminals or of a share of those that may be asked. */
    UUID begin(Collection<TerminalRecord> terminals, @Nullable String county, int share, int minutes, String byName) {
        var round = new DutyStore.NewRound(
                UUID.randomUUID(), null, null, "manual", "", county, share, minutes, seed(), clock.instant(), byName);
        store.insert(round);
        begin(round, terminals);
        return round.id();
    }

    /** The terminals that can be asked at all, of one county or of all. */
    List<TerminalRecord> askable(@Nullable String county) {
        return register.listTerminals().stream()
                .filter(terminal -> terminal.protocol().equals(PROTOCOL))
                .filter(terminal -> county == null || terminal.county().equals(county))
                .toList();
    }

    private void begin(DutyStore.NewRound round, Collection<TerminalRecord> terminals) {
        Instant now = clock.instant();
        Map<String, TerminalRecord> byId =
                terminals.stream().collect(Collectors.toMap(TerminalRecord::id, Function.identity()));
        store.begin(round.id(), byId.size(), DutyDraw.hash(byId.keySet()), now);
        CommandParameters minutes = CommandParameters.minutes(round.minutes());
        String by = "duty-round:" + round.id();
        for (String id : DutyDraw.draw(round.seed(), byId.keySet(), round.share())) {
            TerminalRecord terminal = Objects.requireNonNull(byId.get(id));
            UUID command = commands.ask(terminal, CommandKind.DUTY_CHECK, minutes, by, round.byName());
            store.insertCheck(round.id(), terminal, command, now);
        }
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Plans today's rounds, begins those whose time has come, decides checks. */
    @Scheduled(fixedDelay = 1_000)
    @Transactional
    void run() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(PREFECTURE).toLocalDate();
        store.listPlans().forEach(plan -> plan(plan, today));
        for (DutyStore.NewRound round : store.holdDue(now)) {
            if (round.plannedAt().plus(TOO_LATE).isBefore(now)) {
                store.skip(round.id(), now);
            } else {
                begin(round, askable(round.county()));
            }
        }
        store.advance(now, GRACE_SECONDS);
    }

    /** A plan that was added after its time begins tomorrow. */
    private void plan(DutyPlan plan, LocalDate day) {
        Instant planned = day.atTime(moment(plan)).atZone(PREFECTURE).toInstant();
        if (planned.isBefore(plan.addedAt())) {
            return;
        }
        store.insert(new DutyStore.NewRound(
                UUID.randomUUID(),
                plan.id(),
                day,
                plan.kind(),
                plan.name(),
                plan.county(),
                plan.share(),
                plan.minutes(),
                seed(),
                planned,
                BY_ITSELF));
    }

    private LocalTime moment(DutyPlan plan) {
        int span = plan.endsAt().toSecondOfDay() - plan.beginsAt().toSecondOfDay();
        return span <= 0 ? plan.beginsAt() : plan.beginsAt().plusSeconds(random.nextInt(span));
    }
}
