package org.sayram.iot.internal.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmRaised;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What falls due at the desk, as rows that survive a restart. Rows are only ever added by those who hold an alarm, and taken
 * by the one worker that claims them: nobody waits for a row while holding an alarm.
 */
@Repository
public class AlarmTimers {
    /** Look whether something corroborates the alarm. */
    static final String CORROBORATE = "corroborate";
    /** Somebody must have taken it. */
    static final String TAKE = "take";
    /** There must be a verdict. */
    static final String VERDICT = "verdict";
    /** Before the name of a step that must have been done. */
    static final String STEP = "step:";

    /** In a storm of one terminal no more of a batch are compared with each other: the first ones say it all. */
    private static final int COMPARED_PER_TERMINAL = 5;

    private final JdbcClient jdbc;
    private final DeskSettings settings;
    private final Clock clock;

    AlarmTimers(JdbcClient jdbc, DeskSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Fires were raised: they have to be taken in time, and something may corroborate them. */
    public void raised(List<AlarmRaised> alarms) {
        List<AlarmRaised> fires =
                alarms.stream().filter(one -> one.kind() == AlarmKind.FIRE).toList();
        if (fires.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<Long, Integer> compared = new HashMap<>();
        List<UUID> toCompare = fires.stream()
                .filter(fire ->
                        compared.merge(fire.point().terminalAddress(), 1, Integer::sum) <= COMPARED_PER_TERMINAL)
                .map(AlarmRaised::alarm)
                .toList();
        add(toCompare, CORROBORATE, now);
        add(fires.stream().map(AlarmRaised::alarm).toList(), TAKE, now.plus(settings.takeWithin()));
    }

    /** A seat took the alarm: the steps of verification have their times from now. */
    public void taken(UUID alarm) {
        Instant now = clock.instant();
        steps().forEach((step, within) -> add(List.of(alarm), STEP + step, now.plus(within)));
        add(List.of(alarm), VERDICT, now.plus(settings.verdictWithin()));
    }

    private Map<String, Duration> steps() {
        return Map.of(
                "call-control-room", settings.callWithin(),
                "ask-for-picture", settings.pictureWithin(),
                "grid-keeper", settings.keeperWithin());
    }

    /** Something was learnt about the alarm. */
    public void lookAgain(UUID alarm) {
        add(List.of(alarm), CORROBORATE, clock.instant());
    }

    /** Something spoke at these terminals that may corroborate their fires. */
    public void lookAgainAt(Collection<Long> terminals) {
        jdbc.sql("""
                insert into iot.alarm_timer (alarm, what, due_at)
                select id, 'corroborate', :now from iot.alarm a
                where kind = 'fire' and state in ('raised', 'taken', 'verifying') and (terminal_address = any(:terminals) or premises in (
                        select premises_id from iot.terminal where address = any(:terminals)))
                    and not exists (select 1 from iot.alarm_timer t where t.alarm = a.id and t.what = 'corroborate')
                limit 100
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("terminals", terminals.toArray(Long[]::new))
                .update();
    }

    /** Those of the alarms that the rule has not fired for yet look again. */
    void lookAgainWithout(Collection<UUID> alarms, String rule) {
        jdbc.sql("""
                insert into iot.alarm_timer (alarm, what, due_at)
                select id, 'corroborate', ? from iot.alarm
                where id = any(?) and state in ('raised', 'taken', 'verifying')
                    and not exists (select 1 from jsonb_array_elements(corroborations::jsonb) c where c ->> 'rule' = ?)
                """)
                .params(Timestamp.from(clock.instant()), alarms.toArray(UUID[]::new), rule)
                .update();
    }

    /** Nobody took it at the first ringing. */
    void takeAgain(UUID alarm) {
        add(List.of(alarm), TAKE, clock.instant().plus(settings.takeWithin()));
    }

    /** Of one premises only the oldest fire that nobody took grows louder: ten thousand do not say more than one. */
    void postponeFollowers() {
        Instant now = clock.instant();
        jdbc.sql("""
                update iot.alarm_timer t set due_at = ?
                where what = 'take' and due_at <= ? and exists (select 1 from iot.alarm a where a.id = t.alarm
                    and a.state = 'raised' and exists (select 1 from iot.alarm b where b.source = a.source
                        and b.kind = 'fire' and b.state = 'raised'
                        and (b.commissioning, b.raised_at, b.id) < (a.commissioning, a.raised_at, a.id)))
                """)
                .params(Timestamp.from(now.plus(settings.takeWithin())), Timestamp.from(now))
                .update();
    }

    void add(List<UUID> alarms, String what, Instant dueAt) {
        jdbc.sql("insert into iot.alarm_timer (alarm, what, due_at) select a, ?, ? from unnest(?) as x (a)")
                .params(what, Timestamp.from(dueAt), alarms.toArray(UUID[]::new))
                .update();
    }

    /** Takes what is due; it is gone when the caller's transaction commits, and comes back when it does not. */
    List<Timer> claim(int most) {
        return jdbc.sql("""
                delete from iot.alarm_timer where id in (
                    select id from iot.alarm_timer where due_at <= ? order by due_at, id limit ? for update skip locked)
                returning id, alarm, what, due_at
                """)
                .params(Timestamp.from(clock.instant()), most)
                .query((row, number) -> new Timer(
                        row.getLong("id"),
                        row.getObject("alarm", UUID.class),
                        row.getString("what"),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }

    /** What cannot be done now is tried again in a minute, so that it does not stand in the way of the others. */
    void postponeFirst() {
        jdbc.sql("""
                update iot.alarm_timer set due_at = ? where id in (
                    select id from iot.alarm_timer where due_at <= ? order by due_at, id limit 1 for update skip locked)
                """)
                .params(Timestamp.from(clock.instant().plusSeconds(60)), Timestamp.from(clock.instant()))
                .update();
    }

    List<Timer> listOf(UUID alarm) {
        return jdbc.sql("""
                select id, alarm, what, due_at from iot.alarm_timer
                where alarm = ? and what <> 'corroborate' order by due_at, id
                """)
                .param(alarm)
                .query(new SimplePropertyRowMapper<>(Timer.class))
                .list();
    }

    /** Something that falls due: what, and when. */
    record Timer(long id, UUID alarm, String what, Instant dueAt) {}
}
