package org.sayram.iot.internal.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The points that people are testing. A test mode is on until its time is over; no clockwork has to end it. */
@Repository
public class TestModes {
    private static final String RUNNING = """
            select m.id, m.point, p.terminal_id, t.premises_name, t.county, p.building, p.floor, p.zone, p.description,
                m.reason, m.begun_by_name as by, m.begun_at, m.until
            from iot.test_mode m join iot.point p on p.id = m.point join iot.terminal t on t.id = p.terminal_id
            where m.ended_at is null and m.until > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TestModes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The keys of the points of these terminals that are being tested now, as alarms name points. */
    public Set<String> listPointKeys(Set<Long> terminals) {
        return new HashSet<>(jdbc.sql("""
                select t.address || '/' || p.system_type || '.' || p.system_address || '/' || p.component_type || '.'
                    || p.component_address
                from iot.test_mode m join iot.point p on p.id = m.point join iot.terminal t on t.id = p.terminal_id
                where m.ended_at is null and m.until > :now and t.address = any(:terminals)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("terminals", terminals.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /** What is being tested in an area, or at one terminal of it; what ends first comes first. */
    List<TestMode> listRunning(Area area, @Nullable String terminal) {
        return jdbc.sql(RUNNING + """
                and (cast(:area as text[]) is null or t.county = any(:area))
                    and (cast(:terminal as text) is null or p.terminal_id = :terminal)
                order by m.until, m.id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("area", area.filter())
                .param("terminal", terminal)
                .query(new SimplePropertyRowMapper<>(TestMode.class))
                .list();
    }

    /** The terminal of a point, which is held for the caller: of two people one begins the test. */
    Optional<String> lockPoint(String point) {
        return jdbc.sql("select terminal_id from iot.point where id = ? for update")
                .param(point)
                .query(String.class)
                .optional();
    }

    Optional<TestMode> findRunning(String point) {
        return jdbc.sql(RUNNING + " and m.point = :point")
                .param("now", Timestamp.from(clock.instant()))
                .param("point", point)
                .query(new SimplePropertyRowMapper<>(TestMode.class))
                .optional();
    }

    void begin(String point, String reason, String by, String byName, Instant until) {
        jdbc.sql("""
                insert into iot.test_mode (id, point, reason, begun_by, begun_by_name, begun_at, until)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        UUID.randomUUID(),
                        point,
                        reason,
                        by,
                        byName,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(until))
                .update();
    }

    void end(UUID mode, String byName) {
        jdbc.sql("update iot.test_mode set ended_at = ?, ended_by_name = ? where id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), byName, mode)
                .update();
    }

    /** A point that is being tested: who, why, until when. */
    record TestMode(
            UUID id,
            String point,
            String terminalId,
            String premisesName,
            String county,
            String building,
            String floor,
            String zone,
            String description,
            String reason,
            String by,
            Instant begunAt,
            Instant until) {}
}
