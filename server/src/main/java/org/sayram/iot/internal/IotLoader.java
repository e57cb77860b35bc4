package org.sayram.iot.internal;

import org.sayram.shared.register.RegisterFolder;
import org.sayram.shared.register.RegisterLoader;
import org.sayram.shared.register.RegisterRow;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fills the registers of terminals, systems and points. */
@Component
@Order(3)
class IotLoader implements RegisterLoader {
    private final JdbcTemplate jdbc;

    IotLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select 1 from iot.terminal)", Boolean.class));
    }

    @Override
    public void load(RegisterFolder folder) {
        jdbc.batchUpdate(
                """
                insert into iot.terminal (id, address, premises_id, premises_name, county, model, maker, protocol,
                    zone_point_order, made_up)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                folder.rows("terminals.csv").stream().map(IotLoader::terminal).toList());
        jdbc.batchUpdate(
                """
                insert into iot.facility_system (id, terminal_id, system_type, system_address, name)
                values (?, ?, ?, ?, ?)
                """, folder.rows("systems.csv").stream().map(IotLoader::system).toList());
        jdbc.batchUpdate(
                """
                insert into iot.point (id, terminal_id, building, floor, zone, system_type, system_address,
                    component_type, component_address, description, interval_seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, folder.rows("points.csv").stream().map(IotLoader::point).toList());
    }

    private static Object[] terminal(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            (long) row.number("address"),
            row.text("premises_id"),
            row.text("premises_name"),
            row.text("county"),
            row.optionalText("model"),
            row.optionalText("maker"),
            row.text("protocol"),
            row.optionalText("zone_point_order"),
            row.flag("made_up")
        };
    }

    private static Object[] system(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("terminal_id"),
            row.whole("system_type"),
            row.whole("system_address"),
            row.optionalText("name")
        };
    }

    private static Object[] point(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("terminal_id"),
            row.optionalText("building"),
            row.optionalText("floor"),
            row.optionalText("zone"),
            row.whole("system_type"),
            row.whole("system_address"),
            row.whole("component_type"),
            (long) row.number("component_address"),
            row.optionalText("description"),
            row.whole("normal_interval_seconds")
        };
    }
}
