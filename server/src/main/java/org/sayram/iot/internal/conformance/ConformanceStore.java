package org.sayram.iot.internal.conformance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.World;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measurements of a month from the rows that were stored in it. */
@Repository
class ConformanceStore {
    private static final String SPREAD = """
            select count(seconds) as samples, count(*) filter (where seconds <= :limit) as within,
                count(*) - count(seconds) as left_out, percentile_cont(0.5) within group (order by seconds) as median,
                percentile_cont(0.95) within group (order by seconds) as p95,
                percentile_cont(0.99) within group (order by seconds) as p99, max(seconds) as most
            from (%s) measured
            """;

    /** Fires and conditions have indexes of their own by the time they were raised. */
    private static final String RAISED = " world = :world and raised_at >= :from and raised_at < :until ";

    private final JdbcClient jdbc;

    ConformanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The month that is measured, up to now. */
    record Month(World world, Instant from, Instant until) {}

    /**
     * How long something took, in seconds.
     *
     * @param samples of how many
     * @param within of them at most the limit
     * @param leftOut rows that cannot be measured, for example where the device's clock was ahead or no time was sent
     * @param median half of them took no longer; null without samples, the others too
     */
    record Spread(
            long samples,
            long within,
            long leftOut,
            @Nullable Double median,
            @Nullable Double p95,
            @Nullable Double p99,
            @Nullable Double most) {}

    private Spread spread(String measured, Month month, double limitSeconds) {
        return filled(jdbc.sql(SPREAD.formatted(measured)), month)
                .param("limit", limitSeconds)
                .query(new SimplePropertyRowMapper<>(Spread.class))
                .single();
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Month month) {
        return statement
                .param("world", month.world().name())
                .param("from", Timestamp.from(month.from()))
                .param("until", Timestamp.from(month.until()));
    }

    /** From the device's time of the first occurrence to our receipt; a device whose clock is ahead measures nothing. */
    Spread fireToCentre(Month month, double limit) {
        return spread(transmission("kind = 'fire'", "o.received_at"), month, limit);
    }

    Spread statusToCentre(Month month, double limit) {
        return spread(
                transmission("kind <> 'fire' and kind in ('fault', 'shielded', 'supervisory')", "o.received_at"),
                month,
                limit);
    }

    /** From the device's time of the first occurrence of a fire to the moment the log stored it. */
    Spread fireToDesk(Month month, double limit) {
        return spread(transmission("kind = 'fire'", "a.stored_at"), month, limit);
    }

    private static String transmission(String kind, String reached) {
        return """
                select case when %2$s >= o.occurred_at then extract(epoch from %2$s - o.occurred_at)::double precision end as seconds
                from iot.alarm a join iot.alarm_occurrence o on o.alarm = a.id and o.number = 1
                where %1$s and
                """.formatted(kind, reached) + RAISED;
    }

    /** From our receipt of a fire to the moment the log stored it. */
    Spread ownShare(Month month, double limit) {
        return spread(
                "select extract(epoch from stored_at - raised_at)::double precision as seconds from iot.alarm"
                        + " where kind = 'fire' and" + RAISED,
                month,
                limit);
    }

    /** From the confirmation to the stored incident; a seat whose clock is ahead measures nothing. */
    Spread confirmedToQueue(Month month, double limit) {
        return spread(
                "select case when queued_at >= judged_at then extract(epoch from queued_at - judged_at)::double precision end"
                        + " as seconds from iot.alarm where kind = 'fire' and verdict::jsonb ->> 'state' = 'confirmed' and"
                        + RAISED,
                month,
                limit);
    }

    /** How far clocks were off that were reported, either way. */
    Spread clocks(Month month, double limit) {
        return spread(
                "select abs(extract(epoch from clock_at - received_at))::double precision as seconds from iot.device_fact"
                        + " where clock_at is not null and received_at >= :from and received_at < :until",
                month,
                limit);
    }

    /** From the first sending of a packet to its answer. */
    Spread answers(Month month, double limit) {
        return spread(
                "select extract(epoch from answered_at - first_sent_at)::double precision as seconds from iot.command"
                        + " where state in ('answered', 'refused') and first_sent_at is not null"
                        + " and asked_at >= :from and asked_at < :until",
                month,
                limit);
    }

    /** From the receipt of a duty check by the terminal to the key pressed by a person; a missed one took too long. */
    Spread dutyAnswers(Month month) {
        return spread(
                "select extract(epoch from answered_at - asked_at)::double precision as seconds from iot.duty_check"
                        + " where state = 'answered' and begun_at >= :from and begun_at < :until",
                month,
                Double.MAX_VALUE);
    }

    /**
     * How packets were repeated.
     *
     * @param sent packets sent at least once
     * @param repeated of them more than once
     * @param failed given up
     * @param most the most often one was repeated; null where none was sent
     */
    record Repeats(
            long sent, long repeated, long failed, @Nullable Integer most) {}

    Repeats repeats(Month month) {
        return filled(jdbc.sql("""
                select count(*) as sent, count(*) filter (where sends > 1) as repeated,
                    count(*) filter (where state = 'unanswered') as failed, max(sends) - 1 as most
                from iot.command where sends > 0 and asked_at >= :from and asked_at < :until
                """), month)
                .query(new SimplePropertyRowMapper<>(Repeats.class))
                .single();
    }

    /** Decided duty checks: asked with a window of so many minutes, answered too late or not at all. */
    record Duty(
            long decided,
            long answered,
            long missed,
            long unreachable,
            long answeredLate,
            @Nullable Integer leastMinutes,
            @Nullable Integer mostMinutes) {}

    Duty duty(Month month) {
        return filled(jdbc.sql("""
                select count(*) as decided, count(*) filter (where k.state = 'answered') as answered,
                    count(*) filter (where k.state = 'missed') as missed,
                    count(*) filter (where k.state = 'unreachable') as unreachable,
                    count(*) filter (where k.state = 'answered' and k.answered_at > k.due_at) as answered_late,
                    min(r.minutes) as least_minutes, max(r.minutes) as most_minutes
                from iot.duty_check k join iot.duty_round r on r.id = k.round
                where k.begun_at >= :from and k.begun_at < :until and k.state in ('answered', 'missed', 'unreachable')
                """), month)
                .query(new SimplePropertyRowMapper<>(Duty.class))
                .single();
    }

    /** At how many terminals fires waited for a verdict at the same time, at most. */
    long mostTogether(Month month) {
        return filled(jdbc.sql("""
                with spans as (
                    select source, range_agg(tstzrange(raised_at, greatest(raised_at,
                        coalesce(judged_at, closed_at, cast(:until as timestamptz))), '[]')) as burning
                    from iot.alarm where kind = 'fire' and
                """ + RAISED + """
                    group by source),
                edges as (
                    select lower(span) as at, 1 as change from spans, unnest(burning) as span
                    union all select upper(span), -1 from spans, unnest(burning) as span)
                select coalesce(max(together), 0) from (
                    select sum(change) over (order by at, change desc) as together from edges) counted
                """), month).query(Long.class).single();
    }

    /** Seats that took a fire, and how many fires were taken. */
    record Seats(long seats, long taken) {}

    Seats seats(Month month) {
        return filled(
                        jdbc.sql("select count(distinct taken_seat) as seats, count(taken_at) as taken from iot.alarm"
                                + " where kind = 'fire' and" + RAISED),
                        month)
                .query(Seats.class)
                .single();
    }

    /** Points with more than so many false alarms on one day of the prefecture. */
    record FalseDays(long alarms, long days, long most) {}

    FalseDays falseDays(Month month, int atMost) {
        return filled(
                        jdbc.sql("""
                select coalesce(sum(times), 0)::bigint as alarms, count(*) filter (where times > :at_most) as days,
                    coalesce(max(times), 0) as most
                from (select count(*) as times from iot.alarm
                    where kind = 'fire' and verdict::jsonb ->> 'state' = 'false' and
                """ + RAISED
                                + " group by point_key, (raised_at at time zone 'Asia/Shanghai')::date) days"),
                        month)
                .param("at_most", atMost)
                .query(FalseDays.class)
                .single();
    }

    /** Enrolled terminals, those that sent at least so many test fires, and all test fires. */
    record TestFires(long terminals, long enough, long fires) {}

    TestFires testFires(Month month, int least) {
        return filled(jdbc.sql("""
                select (select count(*) from iot.terminal) as terminals, count(*) filter (where times >= :least) as enough,
                    coalesce(sum(times), 0)::bigint as fires
                from (select count(*) as times from iot.alarm a join iot.terminal t on t.address = a.terminal_address
                    where kind = 'fire' and (commissioning or verdict::jsonb ->> 'state' = 'test') and
                """ + RAISED + " group by t.id) tested"), month)
                .param("least", least)
                .query(TestFires.class)
                .single();
    }

    /** Terminals that are missing now: how long after their last frame that was noted. */
    Spread lossNoted(double limit) {
        return jdbc.sql(SPREAD.formatted("""
                select case when d.since >= s.last_frame_at then extract(epoch from d.since - s.last_frame_at)::double precision end
                    as seconds
                from iot.link_down d join iot.terminal_state s on s.address = d.address and not s.online
                """))
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Spread.class))
                .single();
    }

    /** Longest test modes that began in the month, in seconds. */
    Spread testModes(Month month, double limit) {
        return spread(
                "select extract(epoch from least(until, coalesce(ended_at, until)) - begun_at)::double precision as seconds"
                        + " from iot.test_mode where begun_at >= :from and begun_at < :until",
                month,
                limit);
    }

    /** The begin of the oldest day of signals that is kept. */
    Optional<LocalDate> findOldestDay() {
        return jdbc.sql("""
                select to_date(substring(c.relname from '[0-9]{8}$'), 'YYYYMMDD') as day
                from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = to_regclass('iot.signal') and c.relname ~ '_[0-9]{8}$' order by 1 limit 1
                """).query(LocalDate.class).optional();
    }

    /** Terminals in the register and on line. */
    record Terminals(long enrolled, long online) {}

    Terminals terminals() {
        return jdbc.sql("""
                select count(*) as enrolled, count(*) filter (where s.online) as online
                from iot.terminal t left join iot.terminal_state s on s.address = t.address
                """).query(Terminals.class).single();
    }

    /** Terminals on line whose frames are looked at: a sample, in an order that says nothing about them. */
    List<Long> listSampled() {
        return jdbc.sql("""
                select s.address from iot.terminal_state s join iot.terminal t on t.address = s.address where s.online
                order by hashint8(s.address) limit 100
                """).query((row, number) -> row.getLong("address")).list();
    }
}
