package org.sayram.forces.internal.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.forces.LivePosition;
import org.sayram.jt808.Body;
import org.sayram.kernel.geo.GeoPoint;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terminals of JT/T 808 and what they reported, in their tables. */
@Repository
class PositionStore {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    PositionStore(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    List<PositionTerminal> listTerminals() {
        return jdbc.sql("select * from forces.position_terminal order by unit_id, number")
                .query(PositionStore::terminal)
                .list();
    }

    Optional<PositionTerminal> findTerminal(String number) {
        return jdbc.sql("select * from forces.position_terminal where number = ?")
                .param(number)
                .query(PositionStore::terminal)
                .optional();
    }

    /** Enrols a terminal; false when the number is enrolled already. */
    boolean enrol(String number, String unit, String auth, String byName, Instant at) {
        return jdbc.sql("""
                insert into forces.position_terminal (number, unit_id, auth, added_by_name, added_at) values (?, ?, ?, ?, ?)
                on conflict (number) do nothing
                """)
                        .params(number, unit, auth, byName, Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean remove(String number) {
        return jdbc.sql("delete from forces.position_terminal where number = ?")
                        .param(number)
                        .update()
                > 0;
    }

    /** Notes what a terminal says of itself when it registers; the first terminal id stays until the number is enrolled anew. */
    void registered(String number, Body.Register register, Instant at) {
        jdbc.sql("""
                update forces.position_terminal set terminal_id = coalesce(terminal_id, ?), maker = ?, model = ?, plate = ?,
                    registered_at = coalesce(registered_at, ?)
                where number = ? and (terminal_id is null or terminal_id = ?)
                """)
                .params(
                        register.terminalId(),
                        register.maker(),
                        register.model(),
                        register.plate(),
                        Timestamp.from(at),
                        number,
                        register.terminalId())
                .update();
    }

    /** A terminal that spoke in a group of frames. */
    record Heard(String number, String edition, long epoch, boolean open, Instant at, boolean enrolled) {}

    /** Notes who spoke; strangers are counted. */
    void heard(Collection<Heard> heard) {
        for (Heard one : heard) {
            if (one.enrolled()) {
                jdbc.sql("""
                        update forces.position_terminal set online = case when ? >= epoch then ? else online end,
                            epoch = greatest(epoch, ?), last_heard_at = greatest(coalesce(last_heard_at, ?), ?), edition = ?
                        where number = ?
                        """)
                        .params(
                                one.epoch(),
                                one.open(),
                                one.epoch(),
                                Timestamp.from(one.at()),
                                Timestamp.from(one.at()),
                                one.edition(),
                                one.number())
                        .update();
            } else {
                jdbc.sql("""
                        insert into forces.position_stranger as s (number, first_at, last_at, frames) values (?, ?, ?, 1)
                        on conflict (number) do update set last_at = excluded.last_at, frames = s.frames + 1
                        """)
                        .params(one.number(), Timestamp.from(one.at()), Timestamp.from(one.at()))
                        .update();
            }
        }
    }

    void ended(Collection<Long> epochs) {
        jdbc.sql("update forces.position_terminal set online = false where online and epoch = any(?)")
                .param(epochs.toArray(Long[]::new))
                .update();
    }

    long countStrangers() {
        return jdbc.sql("select count(*) from forces.position_stranger")
                .query(Long.class)
                .single();
    }

    /** Keeps reports, and the newest good one of each unit as its live position. */
    void insert(List<PositionReport> reports) {
        batches.batchUpdate("""
                insert into forces.position (number, unit_id, at, received_at, place, altitude, speed, course, alarm, status,
                    caught_up, clock_doubt, place_doubt)
                values (?, ?, ?, ?, point(?, ?), ?, ?, ?, ?, ?, ?, ?, ?)
                """, reports.stream().map(PositionStore::row).toList());
        Collection<PositionReport> newest = reports.stream()
                .filter(report -> !report.placeDoubt())
                .collect(Collectors.toMap(PositionReport::unit, report -> report, PositionStore::newer))
                .values()
                .stream()
                .sorted(Comparator.comparing(PositionReport::unit))
                .toList();
        batches.batchUpdate("""
                insert into forces.live_position as l (unit_id, number, at, received_at, place, speed, course, alarm)
                values (?, ?, ?, ?, point(?, ?), ?, ?, ?)
                on conflict (unit_id) do update set number = excluded.number, at = excluded.at, received_at = excluded.received_at,
                    place = excluded.place, speed = excluded.speed, course = excluded.course, alarm = excluded.alarm
                where excluded.at > l.at
                """, newest.stream().map(PositionStore::live).toList());
    }

    private static PositionReport newer(PositionReport one, PositionReport other) {
        return other.at().isAfter(one.at()) ? other : one;
    }

    private static Object[] row(PositionReport report) {
        var location = report.location();
        return new Object[] {
            report.number(),
            report.unit(),
            Timestamp.from(report.at()),
            Timestamp.from(report.receivedAt()),
            report.place().longitude(),
            report.place().latitude(),
            location.altitude(),
            location.speed(),
            location.direction(),
            location.alarm(),
            location.status(),
            report.caughtUp(),
            report.clockDoubt(),
            report.placeDoubt()
        };
    }

    private static Object[] live(PositionReport report) {
        return new Object[] {
            report.unit(),
            report.number(),
            Timestamp.from(report.at()),
            Timestamp.from(report.receivedAt()),
            report.place().longitude(),
            report.place().latitude(),
            report.location().speed(),
            report.location().direction(),
            report.location().alarm()
        };
    }

    /** Live positions not older than this moment, by unit. */
    Map<String, LivePosition> listLive(Instant notBefore) {
        return jdbc
                .sql("""
                select unit_id, place[0] as longitude, place[1] as latitude, at, speed, course
                from forces.live_position where at >= ?
                """)
                .param(Timestamp.from(notBefore))
                .query((row, number) -> new LivePosition(
                        row.getString("unit_id"),
                        new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("speed"),
                        row.getInt("course")))
                .list()
                .stream()
                .collect(Collectors.toMap(LivePosition::unit, position -> position));
    }

    private static PositionTerminal terminal(ResultSet row, int number) throws SQLException {
        return new PositionTerminal(
                row.getString("number"),
                row.getString("unit_id"),
                row.getString("auth"),
                row.getString("terminal_id"),
                row.getString("maker"),
                row.getString("model"),
                row.getString("plate"),
                row.getString("edition"),
                row.getString("added_by_name"),
                row.getTimestamp("added_at").toInstant(),
                instant(row.getTimestamp("registered_at")),
                row.getBoolean("online"),
                instant(row.getTimestamp("last_heard_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
