package org.sayram.iot.internal.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmConfirmed;
import org.sayram.iot.AlarmCorroborated;
import org.sayram.iot.AlarmEscalated;
import org.sayram.iot.AlarmEvent;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmState;
import org.sayram.iot.Alarms;
import org.sayram.iot.ConfirmedAlarms;
import org.sayram.iot.CorroboratingCalls;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.Guard;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.EventIds;
import org.springframework.stereotype.Component;

/** Does at the desk what falls due: tells what corroborates an alarm, and grows louder where nobody acts. */
@Component
class DeskWorker {
    private static final World WORLD = World.LIVE;
    private static final String BY = "Sayram";
    private static final Duration CALLS_LOOKED_AT = Duration.ofHours(1);

    private final Alarms alarms;
    private final AlarmTimers timers;
    private final DeskRules rules;
    private final OperationsLog log;
    private final ConfirmedAlarms confirmed;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());
    private final Set<UUID> callsSeen = new HashSet<>();

    DeskWorker(
            Alarms alarms,
            AlarmTimers timers,
            DeskRules rules,
            OperationsLog log,
            ConfirmedAlarms confirmed,
            Clock clock) {
        this.alarms = alarms;
        this.timers = timers;
        this.rules = rules;
        this.log = log;
        this.confirmed = confirmed;
        this.clock = clock;
    }

    /** What fell due for one alarm, inside the transaction that took it. */
    void fallDue(AlarmTimers.Timer timer) {
        log.hold(StreamId.alarm(timer.alarm()));
        Optional<Alarm> found = alarms.findAlarm(WORLD, timer.alarm())
                .filter(alarm -> alarm.state().isOpen() && alarm.kind() == AlarmKind.FIRE);
        if (found.isEmpty()) {
            return;
        }
        Alarm alarm = found.get();
        switch (timer.what()) {
            case AlarmTimers.CORROBORATE -> {
                if (!alarm.commissioning()) { // an announced test proves nothing; a person still can
                    corroborate(alarm);
                }
            }
            case AlarmTimers.TAKE -> notTaken(alarm);
            case AlarmTimers.VERDICT -> escalate(alarm, "no-verdict", "", 2);
            default -> stepOverdue(alarm, timer.what().substring(AlarmTimers.STEP.length()));
        }
    }

    private void notTaken(Alarm alarm) {
        if (alarm.state() != AlarmState.RAISED) {
            return;
        }
        int level = Math.min(alarm.escalation() + 1, 2);
        escalate(alarm, "not-taken", "", level);
        if (level == 1) {
            timers.takeAgain(alarm.id());
        }
    }

    private void stepOverdue(Alarm alarm, String step) {
        if (alarm.steps().stream().noneMatch(taken -> taken.step().equals(step))) {
            escalate(alarm, "step-overdue", step, 1);
        }
    }

    private void escalate(Alarm alarm, String reason, String step, int level) {
        write(alarm, List.of(new AlarmEscalated(alarm.id(), reason, step, level, level == 1 ? "seats" : "commander")));
    }

    private void corroborate(Alarm alarm) {
        Instant now = clock.instant();
        for (String name : ConfirmationRules.RULES) {
            if (alarm.corroborations().stream().anyMatch(one -> one.rule().equals(name))) {
                continue;
            }
            Optional<ConfirmationRules.Rule> rule = rules.find(name, alarm, now);
            Optional<Corroborations.Ground> ground = rule.flatMap(one -> rules.ground(alarm, one));
            if (rule.isPresent() && ground.isPresent() && tell(alarm, rule.get(), ground.get())) {
                return;
            }
        }
    }

    /** Answers whether that was the verdict. The others look for themselves: each alarm is written by who holds it alone. */
    private boolean tell(Alarm alarm, ConfirmationRules.Rule rule, Corroborations.Ground ground) {
        boolean confirms = rule.effect().equals("confirm");
        List<AlarmEvent> events = new ArrayList<>();
        events.add(new AlarmCorroborated(alarm.id(), rule.rule(), rule.effect(), ground.ground(), ground.with()));
        Act act = act();
        if (confirms) {
            UUID incident = confirmed.openOrJoin(WORLD, act.following("incident"), alarm, ground.ground());
            events.add(new AlarmConfirmed(alarm.id(), incident, "", BY, rule.rule(), ground.ground()));
        }
        write(act, alarm, events, confirms);
        timers.lookAgainWithout(ground.with(), rule.rule());
        return confirms;
    }

    private void write(Alarm alarm, List<? extends AlarmEvent> events) {
        write(act(), alarm, events, false);
    }

    private void write(Act act, Alarm alarm, List<? extends AlarmEvent> events, boolean verdict) {
        List<StreamEvent> said = events.stream()
                .map(event -> new StreamEvent(StreamId.alarm(alarm.id()), event))
                .toList();
        String key = "alarm/" + alarm.id();
        Guard[] guards = verdict ? new Guard[] {Guard.on(key, log.guardVersion(key))} : new Guard[0];
        log.append(WORLD, act, said, guards);
    }

    private Act act() {
        Instant now = clock.instant();
        return new Act(ids.next(now), Actor.system("iot"), now, null);
    }

    /** Calls that came since the last look make the alarms near them look again. */
    void lookAtCalls() {
        List<CorroboratingCalls.Call> calls = rules.calls(clock.instant().minus(CALLS_LOOKED_AT));
        callsSeen.retainAll(
                calls.stream().map(CorroboratingCalls.Call::incident).toList());
        for (CorroboratingCalls.Call call : calls) {
            if (callsSeen.add(call.incident())) {
                rules.firesNear(call).forEach(timers::lookAgain);
            }
        }
    }
}
