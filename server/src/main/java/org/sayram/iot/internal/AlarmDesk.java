package org.sayram.iot.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmConfirmed;
import org.sayram.iot.AlarmEvent;
import org.sayram.iot.AlarmHandedOver;
import org.sayram.iot.AlarmJudgedFalse;
import org.sayram.iot.AlarmJudgedTest;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmState;
import org.sayram.iot.AlarmTaken;
import org.sayram.iot.ConfirmedAlarms;
import org.sayram.iot.Corroboration;
import org.sayram.iot.IotProblem;
import org.sayram.iot.VerificationStepTaken;
import org.sayram.iot.internal.desk.AlarmTimers;
import org.sayram.iot.internal.desk.FalseCause;
import org.sayram.iot.internal.desk.MaintenanceTasks;
import org.sayram.operations.Act;
import org.sayram.operations.Guard;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with alarms. A seat owns what it took; a commander may step in. */
@Service
class AlarmDesk {
    private final AlarmStore store;
    private final OperationsLog log;
    private final ConfirmedAlarms confirmed;
    private final AlarmTimers timers;
    private final MaintenanceTasks maintenance;

    AlarmDesk(
            AlarmStore store,
            OperationsLog log,
            ConfirmedAlarms confirmed,
            AlarmTimers timers,
            MaintenanceTasks maintenance) {
        this.store = store;
        this.log = log;
        this.confirmed = confirmed;
        this.timers = timers;
        this.maintenance = maintenance;
    }

    @Transactional
    public void take(World world, UUID id, SignedIn person, Act act) {
        if (isDone(world, act)) {
            return;
        }
        Decision decision = decide(world, id);
        Alarm alarm = decision.alarm();
        if (alarm.state() != AlarmState.RAISED) {
            throw IotProblem.ALARM_ALREADY_TAKEN
                    .with("by", Objects.requireNonNullElse(alarm.takenBy(), "–"))
                    .and("seat", Objects.requireNonNullElse(alarm.takenSeat(), "–"))
                    .and("state", alarm.state().code());
        }
        append(world, act, decision, new AlarmTaken(id, seat(person), person.name()));
        if (world.isLive() && alarm.kind() == AlarmKind.FIRE) {
            timers.taken(id);
        }
    }

    @Transactional
    public void handOver(World world, UUID id, SignedIn person, String toSeat, Act act) {
        if (isDone(world, act)) {
            return;
        }
        Decision decision = decideOwn(world, id, person);
        append(world, act, decision, new AlarmHandedOver(id, ownerSeat(decision.alarm()), toSeat));
    }

    @Transactional
    public void step(World world, UUID id, SignedIn person, StepRequest step, Act act) {
        if (isDone(world, act)) {
            return;
        }
        Decision decision = decideOwn(world, id, person);
        append(
                world,
                act,
                decision,
                new VerificationStepTaken(id, step.step(), step.result(), step.note(), person.name()));
        if (world.isLive()) {
            timers.lookAgain(id);
        }
    }

    /** Confirms, and opens or joins the incident in the same transaction: there is no confirmed alarm without one. */
    @Transactional
    public UUID confirm(World world, UUID id, SignedIn person, String note, Act act) {
        if (isDone(world, act)) {
            return Objects.requireNonNull(decide(world, id).alarm().incidentId());
        }
        Decision decision = decideOwn(world, id, person);
        UUID incident = confirmed.openOrJoin(world, act.following("incident"), decision.alarm(), note);
        append(world, act, decision, confirmation(decision.alarm(), incident, note, person));
        return incident;
    }

    /** The rule that spoke loudest stands behind the verdict; where none did, the person alone. */
    private static AlarmConfirmed confirmation(Alarm alarm, UUID incident, String note, SignedIn person) {
        Corroboration behind =
                alarm.corroborations().isEmpty() ? null : alarm.corroborations().getLast();
        return new AlarmConfirmed(
                alarm.id(),
                incident,
                note,
                person.name(),
                behind == null ? "person" : behind.rule(),
                behind == null ? note : behind.ground());
    }

    @Transactional
    public void judgeFalse(World world, UUID id, SignedIn person, String cause, Act act) {
        if (!FalseCause.isKnown(cause)) {
            throw IotProblem.CAUSE_UNKNOWN.with("cause", cause).and("range", FalseCause.words());
        }
        if (!isDone(world, act)) {
            Decision decision = decideOwn(world, id, person);
            append(world, act, decision, new AlarmJudgedFalse(id, cause, person.name()));
            if (world.isLive()) {
                maintenance.rangFalsely(decision.alarm(), cause);
            }
        }
    }

    @Transactional
    public void judgeTest(World world, UUID id, SignedIn person, String note, Act act) {
        if (!isDone(world, act)) {
            append(world, act, decideOwn(world, id, person), new AlarmJudgedTest(id, note, person.name()));
        }
    }

    @Transactional
    public void close(World world, UUID id, Act act) {
        if (isDone(world, act)) {
            return;
        }
        Decision decision = decide(world, id);
        if (decision.alarm().state().isOpen()) {
            throw IotProblem.ALARM_NOT_JUDGED.with(
                    "state", decision.alarm().state().code());
        }
        if (decision.alarm().state() != AlarmState.CLOSED) {
            append(world, act, decision, new AlarmClosed(id, "judged"));
        }
    }

    private boolean isDone(World world, Act act) {
        return log.findAct(world, act.id()).isPresent();
    }

    private void append(World world, Act act, Decision decision, AlarmEvent event) {
        UUID id = decision.alarm().id();
        log.append(
                world,
                act,
                List.of(new StreamEvent(StreamId.alarm(id), event)),
                Guard.on(guardKey(id), decision.version()));
    }

    private static String guardKey(UUID alarm) {
        return "alarm/" + alarm;
    }

    /** The alarm is held until the decision is written: of two who reach for it, the second sees what the first did. */
    private Decision decide(World world, UUID id) {
        log.hold(StreamId.alarm(id));
        Alarm alarm = store.findAlarm(world, id).orElseThrow(() -> IotProblem.ALARM_UNKNOWN.with("alarm", id));
        return new Decision(alarm, log.guardVersion(guardKey(id)));
    }

    private Decision decideOwn(World world, UUID id, SignedIn person) {
        Decision decision = decide(world, id);
        Alarm alarm = decision.alarm();
        if (alarm.state() == AlarmState.RAISED) {
            throw IotProblem.ALARM_NOT_TAKEN.with("alarm", id);
        }
        if (!alarm.state().isOpen()) {
            throw IotProblem.ALARM_ALREADY_JUDGED.with("state", alarm.state().code());
        }
        if (!ownerSeat(alarm).equals(seat(person)) && !person.is(Role.COMMANDER)) {
            throw IotProblem.ALARM_OF_ANOTHER_SEAT
                    .with("seat", ownerSeat(alarm))
                    .and("by", Objects.requireNonNullElse(alarm.takenBy(), "–"));
        }
        return decision;
    }

    private static String ownerSeat(Alarm alarm) {
        return Objects.requireNonNullElse(alarm.takenSeat(), "");
    }

    /** Where no seat was chosen, the person is a seat of their own. */
    private static String seat(SignedIn person) {
        return person.seat() != null ? person.seat() : person.login();
    }

    private record Decision(Alarm alarm, long version) {}

    /** A verification step as it was taken. */
    record StepRequest(
            @jakarta.validation.constraints.NotBlank String step,
            @jakarta.validation.constraints.NotBlank String result,
            @jakarta.validation.constraints.NotNull String note) {}
}
