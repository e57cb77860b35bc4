package org.sayram.iot.internal.reading;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fills iot.reading_hour from signals and iot.reading_day from hours. Every statement may be repeated. */
@Repository
class RollupStore {
    private static final String REPLACE = """
            on conflict (address, system_type, system_address, component_type, component_address, analog_type, at)
            do update set readings = excluded.readings, least = excluded.least, greatest = excluded.greatest,
                total = excluded.total, last_value = excluded.last_value, first_at = excluded.first_at, last_at = excluded.last_at
            """;

    private final JdbcClient jdbc;

    RollupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the hours are filled, and how far for the second time. */
    record Marks(Instant rolledUntil, Instant settledUntil) {}

    /** The marks as they stand, without waiting for whoever moves them. */
    Optional<Marks> find() {
        return jdbc.sql("select rolled_until, settled_until from iot.reading_rollup")
                .query((row, number) -> new Marks(
                        row.getTimestamp("rolled_until").toInstant(),
                        row.getTimestamp("settled_until").toInstant()))
                .optional();
    }

    /** The marks held for the caller's transaction; empty where another instance is at work. */
    Optional<Marks> hold() {
        return jdbc.sql("select rolled_until, settled_until from iot.reading_rollup for update skip locked")
                .query((row, number) -> new Marks(
                        row.getTimestamp("rolled_until").toInstant(),
                        row.getTimestamp("settled_until").toInstant()))
                .optional();
    }

    void begin(Instant at) {
        jdbc.sql(
                        "insert into iot.reading_rollup (rolled_until, settled_until) values (:at, :at) on conflict do nothing")
                .param("at", Timestamp.from(at))
                .update();
    }

    void move(Marks marks) {
        jdbc.sql("update iot.reading_rollup set rolled_until = ?, settled_until = ?")
                .params(Timestamp.from(marks.rolledUntil()), Timestamp.from(marks.settledUntil()))
                .update();
    }

    /** When the oldest signal of any terminal with readings was received: one look into the index for each terminal. */
    Optional<Instant> oldest() {
        return jdbc.sql("""
                select min(first.received_at) as at from (select distinct address from iot.latest_reading) a
                cross join lateral (select received_at from iot.signal s where s.address = a.address
                    order by received_at limit 1) first
                """)
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    /** The hours from {@code from} to {@code until}, terminal by terminal: history has no index by time alone, and needs none. */
    void rollHours(Instant from, Instant until) {
        jdbc.sql("""
                insert into iot.reading_hour (address, system_type, system_address, component_type, component_address, analog_type,
                    at, readings, least, greatest, total, last_value, first_at, last_at)
                select s.address, s.system_type, s.system_address, s.component_type, s.component_address, s.code,
                    date_trunc('hour', s.received_at, 'UTC') as at, count(*), min(s.value), max(s.value), sum(s.value),
                    (array_agg(s.value order by s.received_at desc, s.value desc))[1], min(s.received_at), max(s.received_at)
                from (select distinct address from iot.latest_reading) a
                cross join lateral (select * from iot.signal s where s.address = a.address and s.kind = 3
                    and s.received_at >= :from and s.received_at < :until offset 0) s
                group by s.address, s.system_type, s.system_address, s.component_type, s.component_address, s.code,
                    date_trunc('hour', s.received_at, 'UTC')
                """ + REPLACE)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** The days from {@code from} to {@code until}, both begins of days. */
    void rollDays(Instant from, Instant until) {
        jdbc.sql("""
                insert into iot.reading_day (address, system_type, system_address, component_type, component_address, analog_type,
                    at, readings, least, greatest, total, last_value, first_at, last_at)
                select address, system_type, system_address, component_type, component_address, analog_type,
                    date_bin('1 day', at, timestamptz '2000-01-01 00:00+08') as day, sum(readings), min(least), max(greatest),
                    sum(total), (array_agg(last_value order by last_at desc))[1], min(first_at), max(last_at)
                from iot.reading_hour where at >= :from and at < :until
                group by address, system_type, system_address, component_type, component_address, analog_type, day
                """ + REPLACE)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
    }

    void dropHoursBefore(Instant at) {
        jdbc.sql("delete from iot.reading_hour where at < ?")
                .param(Timestamp.from(at))
                .update();
    }

    void dropDaysBefore(Instant at) {
        jdbc.sql("delete from iot.reading_day where at < ?")
                .param(Timestamp.from(at))
                .update();
    }
}
