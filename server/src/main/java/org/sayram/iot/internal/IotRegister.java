package org.sayram.iot.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.internal.statistics.CountedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registers of terminals, systems and points. */
@Repository
public class IotRegister {
    private static final String TERMINAL = """
            select id, address, premises_id, premises_name, county, model, maker, protocol, zone_point_order, dialect,
                made_up
            from iot.terminal
            """;

    private final JdbcClient jdbc;

    IotRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every terminal, in the order of their ids. */
    public List<TerminalRecord> listTerminals() {
        return jdbc.sql(TERMINAL + " order by id").query(IotRegister::terminal).list();
    }

    /** Ids of the terminals of a group of the statistics, as they are at this moment; empty where the rows are of no group. */
    Optional<Set<String>> findIdsOf(CountedRows rows, Instant at) {
        return rows.terminals()
                .map(sql -> Set.copyOf(jdbc.sql(sql)
                        .param("at", Timestamp.from(at))
                        .param("key", rows.key() == null ? "" : rows.key())
                        .query(String.class)
                        .list()));
    }

    Optional<TerminalRecord> findTerminal(String id) {
        return jdbc.sql(TERMINAL + " where id = ?")
                .param(id)
                .query(IotRegister::terminal)
                .optional();
    }

    Optional<TerminalRecord> findByAddress(long address) {
        return jdbc.sql(TERMINAL + " where address = ?")
                .param(address)
                .query(IotRegister::terminal)
                .optional();
    }

    List<SystemRecord> listSystems(String terminal) {
        return jdbc.sql("""
                select id, system_type, system_address, name from iot.facility_system
                where terminal_id = ? order by system_type, system_address
                """)
                .param(terminal)
                .query((row, number) -> new SystemRecord(
                        row.getString("id"),
                        row.getInt("system_type"),
                        row.getInt("system_address"),
                        row.getString("name")))
                .list();
    }

    /** A system of a building. */
    record SystemRecord(String id, int systemType, int systemAddress, String name) {}

    /** The point of a component, as the register describes it. */
    Optional<PointRecord> findPoint(String terminal, Signal signal) {
        return jdbc.sql("""
                select id, building, floor, zone, description from iot.point
                where terminal_id = ? and system_type = ? and system_address = ? and component_type = ?
                    and component_address = ?
                """)
                .params(
                        terminal,
                        signal.systemType(),
                        signal.systemAddress(),
                        signal.componentType(),
                        signal.componentAddress())
                .query(PointRecord.class)
                .optional();
    }

    /** What the register says of a point. */
    record PointRecord(String id, String building, String floor, String zone, String description) {}

    /** The points of a terminal with their latest states. */
    List<PointRow> listPoints(String terminal) {
        return jdbc.sql("""
                select p.id, p.building, p.floor, p.zone, p.system_type, p.system_address, p.component_type,
                    p.component_address, p.description, s.status, s.received_at
                from iot.point p
                join iot.terminal t on t.id = p.terminal_id
                left join iot.point_state s on s.address = t.address and s.system_type = p.system_type
                    and s.system_address = p.system_address and s.component_type = p.component_type
                    and s.component_address = p.component_address
                where p.terminal_id = ? order by p.id
                """).param(terminal).query(IotRegister::point).list();
    }

    /** A point with its latest state; status is null where it never reported. */
    record PointRow(
            String id,
            String building,
            String floor,
            String zone,
            int systemType,
            int systemAddress,
            int componentType,
            long componentAddress,
            String description,
            @Nullable Integer status,
            java.time.@Nullable Instant lastSignalAt) {}

    private static PointRow point(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("received_at");
        return new PointRow(
                row.getString("id"),
                row.getString("building"),
                row.getString("floor"),
                row.getString("zone"),
                row.getInt("system_type"),
                row.getInt("system_address"),
                row.getInt("component_type"),
                row.getLong("component_address"),
                row.getString("description"),
                row.getObject("status", Integer.class),
                at == null ? null : at.toInstant());
    }

    private static TerminalRecord terminal(ResultSet row, int number) throws SQLException {
        return new TerminalRecord(
                row.getString("id"),
                row.getLong("address"),
                row.getString("premises_id"),
                row.getString("premises_name"),
                row.getString("county"),
                row.getString("model"),
                row.getString("maker"),
                row.getString("protocol"),
                row.getString("zone_point_order"),
                row.getString("dialect"),
                row.getBoolean("made_up"));
    }
}
