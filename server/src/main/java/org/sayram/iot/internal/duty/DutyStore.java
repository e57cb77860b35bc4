package org.sayram.iot.internal.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.internal.TerminalRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans, rounds and checks as they come about. What people look up is read by {@link DutyResults}. */
@Repository
class DutyStore {
    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DutyPlan plan) {
        jdbc.sql("""
                insert into iot.duty_plan (id, name, kind, county, share, minutes, begins_at, ends_at, added_by_name, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        plan.id(),
                        plan.name(),
                        plan.kind(),
                        plan.county(),
                        plan.share(),
                        plan.minutes(),
                        plan.beginsAt(),
                        plan.endsAt(),
                        plan.addedByName(),
                        Timestamp.from(plan.addedAt())))
                .update();
    }

    boolean end(UUID plan, Instant now) {
        return jdbc.sql("update iot.duty_plan set ended_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(now), plan)
                        .update()
                > 0;
    }

    List<DutyPlan> listPlans() {
        return jdbc.sql("select * from iot.duty_plan where ended_at is null order by begins_at, name, id")
                .query(DutyStore::plan)
                .list();
    }

    Optional<DutyPlan> findPlan(UUID id) {
        return jdbc.sql("select * from iot.duty_plan where id = ?")
                .param(id)
                .query(DutyStore::plan)
                .optional();
    }

    private static DutyPlan plan(ResultSet row, int number) throws SQLException {
        return new DutyPlan(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("county"),
                row.getInt("share"),
                row.getInt("minutes"),
                row.getObject("begins_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("added_by_name"),
                row.getTimestamp("added_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A round to come, or beginning now. */
    record NewRound(
            UUID id,
            @Nullable UUID plan,
            @Nullable LocalDate planDay,
            String kind,
            String name,
            @Nullable String county,
            int share,
            int minutes,
            String seed,
            Instant plannedAt,
            String byName) {}

    /** Adds a round; the same day of a plan only once, whoever comes first. */
    void insert(NewRound round) {
        jdbc.sql("""
                insert into iot.duty_round (id, plan, plan_day, kind, name, county, share, minutes, seed, eligible, eligible_hash,
                    state, planned_at, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', 'planned', ?, ?) on conflict (plan, plan_day) do nothing
                """)
                .params(Arrays.asList(
                        round.id(),
                        round.plan(),
                        round.planDay(),
                        round.kind(),
                        round.name(),
                        round.county(),
                        round.share(),
                        round.minutes(),
                        round.seed(),
                        Timestamp.from(round.plannedAt()),
                        round.byName()))
                .update();
    }

    /** Holds the rounds that should begin now until the end of the transaction. */
    List<NewRound> holdDue(Instant now) {
        return jdbc.sql("""
                select * from iot.duty_round where state = 'planned' and planned_at <= ?
                order by planned_at for update skip locked
                """).param(Timestamp.from(now)).query(DutyStore::round).list();
    }

    private static NewRound round(ResultSet row, int number) throws SQLException {
        return new NewRound(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getObject("plan_day", LocalDate.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("county"),
                row.getInt("share"),
                row.getInt("minutes"),
                row.getString("seed"),
                row.getTimestamp("planned_at").toInstant(),
                row.getString("by_name"));
    }

    void begin(UUID round, int eligible, String eligibleHash, Instant now) {
        jdbc.sql("""
                update iot.duty_round set state = 'running', eligible = ?, eligible_hash = ?, started_at = ? where id = ?
                """).params(eligible, eligibleHash, Timestamp.from(now), round).update();
    }

    void skip(UUID round, Instant now) {
        jdbc.sql("update iot.duty_round set state = 'skipped', started_at = planned_at, finished_at = ? where id = ?")
                .params(Timestamp.from(now), round)
                .update();
    }

    void insertCheck(UUID round, TerminalRecord terminal, UUID command, Instant now) {
        jdbc.sql("""
                insert into iot.duty_check (id, round, terminal_id, address, premises_id, premises_name, county, command, state, begun_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
                """)
                .params(
                        UUID.randomUUID(),
                        round,
                        terminal.id(),
                        terminal.address(),
                        terminal.premisesId(),
                        terminal.premisesName(),
                        terminal.county(),
                        command,
                        Timestamp.from(now))
                .update();
    }

    /** A terminal reports that its answer key was pressed; too late, it is noted and changes nothing. */
    void answered(long address, Instant at) {
        jdbc.sql("""
                update iot.duty_check k set state = 'answered', answered_at = ?
                where k.address = ? and k.state in ('waiting', 'asked') and (k.due_at is null or k.due_at >= ?)
                    and exists (select 1 from iot.command c where c.id = k.command and c.first_sent_at <= ?)
                """)
                .params(Timestamp.from(at), address, Timestamp.from(at), Timestamp.from(at))
                .update();
        jdbc.sql("""
                update iot.duty_check set answered_at = ?
                where address = ? and state = 'missed' and answered_at is null and due_at > ?::timestamptz - interval '1 hour'
                """).params(Timestamp.from(at), address, Timestamp.from(at)).update();
    }

    /** Brings checks forward with their commands and the clock; ends rounds whose checks are all decided. */
    void advance(Instant now, int graceSeconds) {
        jdbc.sql("""
                update iot.duty_check k set state = 'asked', asked_at = c.answered_at,
                    due_at = c.answered_at + make_interval(mins => r.minutes, secs => ?)
                from iot.command c, iot.duty_round r
                where k.state = 'waiting' and c.id = k.command and r.id = k.round and c.state = 'answered'
                """).param(graceSeconds).update();
        jdbc.sql("""
                update iot.duty_check k set state = 'unreachable', reason = c.state
                from iot.command c
                where k.state = 'waiting' and c.id = k.command and c.state in ('refused', 'unanswered', 'unreachable')
                """).update();
        jdbc.sql("update iot.duty_check set state = 'missed' where state = 'asked' and due_at < ?")
                .param(Timestamp.from(now))
                .update();
        jdbc.sql("""
                update iot.duty_round r set state = 'finished', finished_at = ?
                where r.state = 'running'
                    and not exists (select 1 from iot.duty_check k where k.round = r.id and k.state in ('waiting', 'asked'))
                """).param(Timestamp.from(now)).update();
    }
}
