package org.sayram.forces.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sayram.forces.Forces;
import org.sayram.forces.Partner;
import org.sayram.forces.Station;
import org.sayram.forces.Unit;
import org.sayram.kernel.geo.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of schema forces. */
@Repository
class ForcesStore implements Forces {
    private static final String STATION = """
            select id as station_id, name as station_name, class, county as station_county, township,
                position[0] as longitude, position[1] as latitude, status, people_on_duty, turnout_seconds,
                made_up as station_made_up
            from forces.station
            """;
    private static final String UNIT = """
            select v.id, v.name, v.type_code, v.call_sign, v.water_litres, v.foam_litres, v.pump_lps, v.monitor_lps,
                v.height_metres, v.crew_minimum, v.crew, v.county, v.made_up, s.*
            from forces.vehicle v join (%s) s on s.station_id = v.station_id
            """.formatted(STATION);

    private final JdbcClient jdbc;

    ForcesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unit> listUnits() {
        return jdbc.sql(UNIT + " where s.status = 'existing' order by v.id")
                .query(ForcesStore::unit)
                .list();
    }

    @Override
    public Optional<Unit> findUnit(String id) {
        return jdbc.sql(UNIT + " where v.id = ?")
                .param(id)
                .query(ForcesStore::unit)
                .optional();
    }

    @Override
    public Optional<Station> findStation(String id) {
        return jdbc.sql(STATION + " where id = ?")
                .param(id)
                .query(ForcesStore::station)
                .optional();
    }

    @Override
    public List<Station> listStations() {
        return jdbc.sql(STATION + " order by id").query(ForcesStore::station).list();
    }

    List<Station> listStationsIn(double west, double south, double east, double north) {
        return jdbc.sql(STATION + " where position <@ box(point(?, ?), point(?, ?)) order by id")
                .params(west, south, east, north)
                .query(ForcesStore::station)
                .list();
    }

    @Override
    public List<Partner> listPartners() {
        return jdbc.sql("select id, name, kind, county, duty_phone_masked, made_up from forces.partner order by id")
                .query((row, number) -> new Partner(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("county"),
                        row.getString("duty_phone_masked"),
                        row.getBoolean("made_up")))
                .list();
    }

    private static Station station(ResultSet row, int number) throws SQLException {
        return new Station(
                row.getString("station_id"),
                row.getString("station_name"),
                row.getString("class"),
                row.getString("station_county"),
                row.getString("township"),
                new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
                row.getString("status"),
                row.getObject("people_on_duty", Integer.class),
                row.getInt("turnout_seconds"),
                row.getBoolean("station_made_up"));
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("id"),
                row.getString("name"),
                station(row, number),
                row.getString("type_code"),
                row.getString("call_sign"),
                row.getInt("water_litres"),
                row.getInt("foam_litres"),
                row.getDouble("pump_lps"),
                row.getDouble("monitor_lps"),
                row.getDouble("height_metres"),
                row.getInt("crew_minimum"),
                row.getInt("crew"),
                row.getString("county"),
                row.getBoolean("made_up"));
    }
}
