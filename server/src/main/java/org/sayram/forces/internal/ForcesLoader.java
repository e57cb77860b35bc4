package org.sayram.forces.internal;

import org.sayram.shared.register.RegisterFolder;
import org.sayram.shared.register.RegisterLoader;
import org.sayram.shared.register.RegisterRow;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fills the registers of forces from stations, vehicles and partners. */
@Component
@Order(2)
class ForcesLoader implements RegisterLoader {
    private final JdbcTemplate jdbc;

    ForcesLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select 1 from forces.station)", Boolean.class));
    }

    @Override
    public void load(RegisterFolder folder) {
        jdbc.batchUpdate(
                """
                insert into forces.station (id, name, class, county, township, position, status, people_on_duty,
                    turnout_seconds, made_up)
                values (?, ?, ?, ?, ?, point(?, ?), ?, ?, ?, ?)
                """,
                folder.rows("stations.csv").stream().map(ForcesLoader::station).toList());
        jdbc.batchUpdate(
                """
                insert into forces.vehicle (id, station_id, name, type_code, call_sign, water_litres, foam_litres,
                    pump_lps, monitor_lps, height_metres, crew_minimum, crew, county, made_up)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                folder.rows("vehicles.csv").stream().map(ForcesLoader::vehicle).toList());
        jdbc.batchUpdate(
                """
                insert into forces.partner (id, name, kind, county, duty_phone_masked, made_up)
                values (?, ?, ?, ?, ?, ?)
                """,
                folder.rows("partners.csv").stream().map(ForcesLoader::partner).toList());
    }

    private static Object[] station(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("name"),
            row.text("class"),
            row.text("county"),
            row.optionalText("township"),
            row.number("longitude"),
            row.number("latitude"),
            row.text("status"),
            row.optionalWhole("people_on_duty"),
            row.whole("turnout_seconds"),
            row.flag("made_up")
        };
    }

    private static Object[] vehicle(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("station_id"),
            row.text("name"),
            row.text("type_code"),
            row.optionalText("call_sign"),
            orZero(row, "water_litres"),
            orZero(row, "foam_litres"),
            orZero(row, "pump_lps"),
            orZero(row, "monitor_lps"),
            orZero(row, "height_metres"),
            row.whole("crew_minimum"),
            row.whole("crew"),
            row.text("county"),
            row.flag("made_up")
        };
    }

    /** What a vehicle does not have may stand empty in the file. */
    private static double orZero(RegisterRow row, String column) {
        Double value = row.optionalNumber(column);
        return value == null ? 0 : value;
    }

    private static Object[] partner(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("name"),
            row.text("kind"),
            row.optionalText("county"),
            row.optionalText("duty_phone_masked"),
            row.flag("made_up")
        };
    }
}
