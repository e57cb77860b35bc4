package org.sayram.iot.internal.statistics;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts alarms, contracts and duty checks of past years into the tables, as the folding of a log would have left them. */
final class PastAlarms {
    private final JdbcClient jdbc;
    private final String world;

    PastAlarms(JdbcClient jdbc, String world) {
        this.jdbc = jdbc;
        this.world = world;
    }

    /** A terminal of the register. */
    record Terminal(String id, long address, String county, String maker, String premisesId) {}

    /** One of its points. */
    record Point(int systemType, int systemAddress, int componentType, long componentAddress) {
        static final Point TERMINAL = new Point(-1, -1, -1, -1);
    }

    /** An alarm; times are seconds after it was raised, null for what did not happen. */
    record Row(
            Terminal terminal,
            Point point,
            String kind,
            Instant raisedAt,
            @Nullable String verdict,
            @Nullable Integer taken,
            @Nullable Integer judged,
            @Nullable Integer queued,
            @Nullable Integer closed) {
        static Row fire(
                Terminal terminal,
                Point point,
                Instant raisedAt,
                @Nullable String verdict,
                @Nullable Integer taken,
                @Nullable Integer judged,
                @Nullable Integer queued) {
            return new Row(terminal, point, "fire", raisedAt, verdict, taken, judged, queued, judged);
        }

        static Row condition(String kind, Terminal terminal, Point point, Instant raisedAt, @Nullable Integer closed) {
            return new Row(terminal, point, kind, raisedAt, null, null, null, null, closed);
        }
    }

    List<Terminal> terminals() {
        return jdbc.sql("select id, address, county, maker, premises_id from iot.terminal order by id")
                .query(Terminal.class)
                .list();
    }

    List<Point> points(Terminal terminal) {
        return jdbc.sql("""
                select system_type, system_address, component_type, component_address from iot.point
                where terminal_id = ? order by id
                """).param(terminal.id()).query(Point.class).list();
    }

    void add(Row row) {
        Point point = row.point();
        jdbc.sql("""
                insert into iot.alarm (id, world, kind, state, restored, raised_at, last_occurrence_at, occurrences, point_key,
                    terminal_address, county, test_mark, point, taken_at, judged_at, queued_at, closed_at, verdict, steps,
                    version, last_event)
                values (:id, :world, :kind, :state, false, :raised, :raised, 1, :key, :terminal, :county, false, :point, :taken,
                    :judged, :queued, :closed, :verdict, '[]', 1, :id)
                """)
                .param("id", UUID.randomUUID())
                .param("world", world)
                .param("kind", row.kind())
                .param("state", row.closed() == null ? "raised" : "closed")
                .param("raised", Timestamp.from(row.raisedAt()))
                .param("key", key(row.terminal(), point))
                .param("terminal", row.terminal().address())
                .param("county", row.terminal().county())
                .param("point", """
                        {"terminalId": "%s", "terminalAddress": %d, "premisesId": "%s", "premisesName": "", "premisesKind": "",
                         "county": "%s", "building": "", "floor": "", "zone": "", "systemType": %d, "systemAddress": %d,
                         "componentType": %d, "componentAddress": %d, "description": "", "contactMasked": ""}
                        """.formatted(
                                row.terminal().id(),
                                row.terminal().address(),
                                row.terminal().premisesId(),
                                row.terminal().county(),
                                point.systemType(),
                                point.systemAddress(),
                                point.componentType(),
                                point.componentAddress()))
                .param("taken", after(row.raisedAt(), row.taken()))
                .param("judged", after(row.raisedAt(), row.judged()))
                .param("queued", after(row.raisedAt(), row.queued()))
                .param("closed", after(row.raisedAt(), row.closed()))
                .param(
                        "verdict",
                        row.verdict() == null
                                ? null
                                : "{\"state\": \"%s\", \"rule\": \"\", \"reason\": \"cooking\", \"by\": \"-\"}"
                                        .formatted(row.verdict()))
                .update();
    }

    private static String key(Terminal terminal, Point point) {
        return terminal.address() + "/" + point.systemType() + "." + point.systemAddress() + "/" + point.componentType()
                + "." + point.componentAddress();
    }

    private static @Nullable Timestamp after(Instant raisedAt, @Nullable Integer seconds) {
        return seconds == null ? null : Timestamp.from(raisedAt.plusSeconds(seconds));
    }

    /** A contract over one terminal. */
    void contract(String maintainer, Terminal terminal, LocalDate from, LocalDate until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into iot.contract (id, number, maintainer, valid_from, valid_until, response_hours, note, made_up)
                values (?, ?, ?, ?, ?, 4, 'invented', true)
                """)
                .params(id, "test-" + id, maintainer, Date.valueOf(from), Date.valueOf(until))
                .update();
        jdbc.sql("insert into iot.contract_cover (contract, terminal_id) values (?, ?)")
                .params(id, terminal.id())
                .update();
    }

    void dutyCheck(Terminal terminal, Instant begunAt, String state) {
        UUID round = UUID.randomUUID();
        jdbc.sql("""
                insert into iot.duty_round (id, kind, name, share, minutes, seed, eligible, eligible_hash, state, planned_at,
                    started_at, by_name)
                values (?, 'manual', 'test', 100, 3, '', 1, '', 'finished', ?, ?, 'test')
                """)
                .params(round, Timestamp.from(begunAt), Timestamp.from(begunAt))
                .update();
        UUID command = UUID.randomUUID();
        jdbc.sql("""
                insert into iot.command (id, terminal_id, address, kind, parameters, asked_by, asked_by_name, asked_at, state,
                    answer_command, due_at)
                values (?, ?, ?, 'duty-check', '{}', 'test', 'test', ?, 'answered', 3, ?)
                """)
                .params(command, terminal.id(), terminal.address(), Timestamp.from(begunAt), Timestamp.from(begunAt))
                .update();
        jdbc.sql("""
                insert into iot.duty_check (id, round, terminal_id, address, premises_id, premises_name, county, command, state,
                    begun_at)
                values (?, ?, ?, ?, ?, '', ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        round,
                        terminal.id(),
                        terminal.address(),
                        terminal.premisesId(),
                        terminal.county(),
                        command,
                        state,
                        Timestamp.from(begunAt)))
                .update();
    }
}
