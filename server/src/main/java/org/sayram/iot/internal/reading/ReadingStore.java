package org.sayram.iot.internal.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads readings: days, hours and signals, each for its part of a period. */
@Repository
class ReadingStore {
    private static final String POINT = """
            address = :address and system_type = :systemType and system_address = :systemAddress
                and component_type = :componentType and component_address = :componentAddress
            """;
    private static final String SIGNALS = "from iot.signal where " + POINT + """
                and kind = 3 and code = :analog and received_at >= :signalsFrom and received_at < :until
            """;
    private static final String ROLLED =
            "select at, readings::bigint as readings, least, greatest, total, last_value, first_at, last_at from iot.%s where "
                    + POINT + " and analog_type = :analog and at >= :%s and at < :%s ";

    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A period cut where another table knows better: days up to {@code hoursFrom}, hours up to {@code signalsFrom}, then signals.
     * Without days {@code hoursFrom} is {@code from}, without hours {@code signalsFrom} is too.
     */
    record Cuts(Instant from, Instant hoursFrom, Instant signalsFrom, Instant until) {}

    /** The single readings of a period, the earliest first, {@code most} at most. */
    List<ReadingSpan> list(ReadingPoint point, Instant from, Instant until, int most) {
        return of(
                        point,
                        "select received_at as at, 1::bigint as readings, value as least, value as greatest, value::bigint as total, "
                                + "value as last_value, received_at as first_at, received_at as last_at " + SIGNALS
                                + " order by received_at, value limit :most")
                .param("signalsFrom", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(ReadingStore::single)
                .list();
    }

    /** The readings of a period in steps counted from its begin; steps without any are left out. */
    List<ReadingSpan> listSteps(ReadingPoint point, Cuts cuts, Duration step) {
        return of(
                        point,
                        "with part as (" + ROLLED.formatted("reading_day", "from", "hoursFrom") + " union all "
                                + ROLLED.formatted("reading_hour", "hoursFrom", "signalsFrom")
                                + " union all select received_at, 1, value, value, value, value, received_at, received_at "
                                + SIGNALS + """
                            )
                            select cast(div(extract(epoch from at - cast(:from as timestamptz)) * 1000, :step) as bigint) as place,
                                sum(readings)::bigint as readings, min(least) as least, max(greatest) as greatest,
                                sum(total)::bigint as total, (array_agg(last_value order by last_at desc, last_value desc))[1] as last_value,
                                min(first_at) as first_at, max(last_at) as last_at
                            from part group by 1 order by 1
                            """)
                .param("from", Timestamp.from(cuts.from()))
                .param("hoursFrom", Timestamp.from(cuts.hoursFrom()))
                .param("signalsFrom", Timestamp.from(cuts.signalsFrom()))
                .param("until", Timestamp.from(cuts.until()))
                .param("step", step.toMillis())
                .query((row, number) -> span(row, cuts.from().plus(step.multipliedBy(row.getLong("place")))))
                .list();
    }

    /** The expected interval of a point in the register; empty where it speaks on occasion only or is not enrolled. */
    Optional<Duration> findInterval(ReadingPoint point) {
        return of(point, """
                select interval_seconds from iot.point p where p.terminal_id = (select id from iot.terminal where address = :address)
                    and p.system_type = :systemType and p.system_address = :systemAddress
                    and p.component_type = :componentType and p.component_address = :componentAddress and interval_seconds > 0
                """)
                .query((row, number) -> Duration.ofSeconds(row.getInt("interval_seconds")))
                .optional();
    }

    /** The latest reading of every point of a terminal. */
    List<Latest> listLatest(long address) {
        return jdbc.sql("""
                select * from iot.latest_reading where address = ?
                order by system_type, system_address, component_type, component_address, analog_type
                """).param(address).query(ReadingStore::latest).list();
    }

    Optional<Latest> findLatest(ReadingPoint point) {
        return of(point, "select * from iot.latest_reading where " + POINT + " and analog_type = :analog")
                .query(ReadingStore::latest)
                .optional();
    }

    /** A latest reading, as the number sent. */
    record Latest(ReadingPoint point, int value, Instant receivedAt) {}

    private JdbcClient.StatementSpec of(ReadingPoint point, String sql) {
        return jdbc.sql(sql)
                .param("address", point.address())
                .param("systemType", point.systemType())
                .param("systemAddress", point.systemAddress())
                .param("componentType", point.componentType())
                .param("componentAddress", point.componentAddress())
                .param("analog", point.analog());
    }

    private static ReadingSpan single(ResultSet row, int number) throws SQLException {
        return span(row, instant(row, "at"));
    }

    private static ReadingSpan span(ResultSet row, Instant at) throws SQLException {
        return new ReadingSpan(
                at,
                row.getLong("readings"),
                row.getInt("least"),
                row.getInt("greatest"),
                row.getLong("total"),
                row.getInt("last_value"),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static Latest latest(ResultSet row, int number) throws SQLException {
        return new Latest(
                new ReadingPoint(
                        row.getLong("address"),
                        row.getInt("system_type"),
                        row.getInt("system_address"),
                        row.getInt("component_type"),
                        row.getLong("component_address"),
                        row.getInt("analog_type")),
                row.getInt("raw_value"),
                instant(row, "received_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }
}
