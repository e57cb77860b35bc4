package org.sayram.places.internal;

import java.util.List;
import org.sayram.shared.register.RegisterFolder;
import org.sayram.shared.register.RegisterLoader;
import org.sayram.shared.register.RegisterRow;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fills the registers of places from counties, places, premises, buildings and water_sources. */
@Component
@Order(1)
class PlacesLoader implements RegisterLoader {
    private final JdbcTemplate jdbc;

    PlacesLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select 1 from places.county)", Boolean.class));
    }

    @Override
    public void load(RegisterFolder folder) {
        insert(
                "insert into places.county (code, name, name_en, longitude, latitude) values (?, ?, ?, ?, ?)",
                folder.rows("counties.csv").stream()
                        .map(row -> new Object[] {
                            row.text("code"),
                            row.text("name"),
                            row.text("name_en"),
                            row.number("longitude"),
                            row.number("latitude")
                        })
                        .toList());
        insert("""
                insert into places.place (id, name, pinyin, kind, county, position, quality, made_up)
                values (?, ?, ?, ?, ?, point(?, ?), ?, ?)
                """, folder.rows("places.csv").stream().map(PlacesLoader::place).toList());
        insert(
                """
                insert into places.premises (id, name, initials, kind, is_key, county, township, address, position,
                    storeys, underground, area_m2, people_max, hazards, contact_masked, made_up)
                values (?, ?, ?, ?, ?, ?, ?, ?, point(?, ?), ?, ?, ?, ?, ?, ?, ?)
                """,
                folder.rows("premises.csv").stream().map(PlacesLoader::premises).toList());
        insert(
                """
                insert into places.building (id, premises_id, name, storeys, area_m2, made_up)
                values (?, ?, ?, ?, ?, ?)
                """,
                folder.rows("buildings.csv").stream()
                        .map(PlacesLoader::building)
                        .toList());
        insert(
                """
                insert into places.water_source (id, kind, name, county, township, position, diameter_mm, flow_lps,
                    volume_m3, state, made_up)
                values (?, ?, ?, ?, ?, point(?, ?), ?, ?, ?, ?, ?)
                """,
                folder.rows("water_sources.csv").stream()
                        .map(PlacesLoader::water)
                        .toList());
    }

    private void insert(String sql, List<Object[]> rows) {
        jdbc.batchUpdate(sql, rows);
    }

    private static Object[] place(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("name"),
            row.optionalText("pinyin"),
            row.text("kind"),
            row.text("county"),
            row.number("longitude"),
            row.number("latitude"),
            row.optionalText("quality"),
            row.flag("made_up")
        };
    }

    private static Object[] premises(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("name"),
            PinyinInitials.of(row.text("name")),
            row.text("kind"),
            row.flag("key"),
            row.text("county"),
            row.optionalText("township"),
            row.optionalText("address"),
            row.number("longitude"),
            row.number("latitude"),
            row.optionalWhole("storeys"),
            row.optionalWhole("underground"),
            row.optionalWhole("area_m2"),
            row.optionalWhole("people_max"),
            row.optionalText("hazards"),
            row.optionalText("contact_masked"),
            row.flag("made_up")
        };
    }

    private static Object[] building(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("premises_id"),
            row.text("name"),
            row.optionalWhole("storeys"),
            row.optionalWhole("area_m2"),
            row.flag("made_up")
        };
    }

    private static Object[] water(RegisterRow row) {
        return new Object[] {
            row.text("id"),
            row.text("kind"),
            row.text("name"),
            row.text("county"),
            row.optionalText("township"),
            row.number("longitude"),
            row.number("latitude"),
            row.optionalWhole("diameter_mm"),
            row.optionalNumber("flow_lps"),
            row.optionalNumber("volume_m3"),
            row.text("state"),
            row.flag("made_up")
        };
    }
}
