package org.sayram.incident.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.incident.Incident;
import org.sayram.incident.Incidents;
import org.sayram.iot.CorroboratingCalls;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.World;
import org.sayram.operationslog.IncidentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of incident.incident, and the running numbers. */
@Repository
class IncidentStore implements Incidents {
    private static final String SELECT = "select * from incident.incident ";
    private static final String WHERE = """
            where world = :world and status = any(:states)
                and (cast(:area as text[]) is null or county = '' or county = any(:area) or id = any(:elsewhere))
            """;

    private final JdbcClient jdbc;

    IncidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An incident as the list shows it: with its units counted. */
    record Row(
            Incident incident,
            @Nullable Instant endedAt,
            @Nullable String holder,
            Units units) {}

    /** Units by how far they are. */
    record Units(int ordered, int notReceived, int onTheWay, int onScene, int returning, int ended) {}

    @Override
    public Optional<Incident> findIncident(World world, UUID id) {
        return findRow(world, id).map(Row::incident);
    }

    Optional<Row> findRow(World world, UUID id) {
        return jdbc.sql(SELECT + "where id = ? and world = ?")
                .params(id, world.name())
                .query(IncidentStore::row)
                .optional();
    }

    @Override
    public List<Incident> listOpen(World world) {
        var all = new Filter(List.of("OPEN"), Area.PREFECTURE, Set.of());
        return list(world, all, 500, 0).stream().map(Row::incident).toList();
    }

    /**
     * Which incidents a list shows.
     *
     * @param states how far they are
     * @param area the area of responsibility of who asks
     * @param elsewhere incidents outside it that concern it all the same
     */
    record Filter(Collection<String> states, Area area, Set<UUID> elsewhere) {}

    List<Row> list(World world, Filter filter, int limit, long offset) {
        return filtered(SELECT + WHERE + " order by opened_at desc, id limit :limit offset :offset", world, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(IncidentStore::row)
                .list();
    }

    long count(World world, Filter filter) {
        return filtered("select count(*) from incident.incident " + WHERE, world, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, World world, Filter filter) {
        return jdbc.sql(sql)
                .param("world", world.name())
                .param("states", filter.states().toArray(String[]::new))
                .param("area", filter.area().filter())
                .param("elsewhere", filter.elsewhere().toArray(UUID[]::new));
    }

    Optional<UUID> findOpenAt(World world, String premises) {
        return jdbc.sql("""
                select id from incident.incident
                where world = ? and premises_id = ? and status = 'OPEN' order by opened_at limit 1
                """).params(world.name(), premises).query(UUID.class).optional();
    }

    /** Open incidents that a person's call opened. */
    List<CorroboratingCalls.Call> listCallsSince(World world, Instant since) {
        return jdbc.sql("""
                select id, number, opened_at, premises_id, longitude, latitude from incident.incident
                where world = ? and status = 'OPEN' and opened_at >= ? and not automatic_alarm
                order by opened_at limit 500
                """)
                .params(world.name(), Timestamp.from(since))
                .query((row, number) -> new CorroboratingCalls.Call(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("premises_id"),
                        row.getObject("longitude") == null
                                ? null
                                : new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude"))))
                .list();
    }

    void save(World world, Row row) {
        Incident incident = row.incident();
        GeoPoint position = incident.position();
        jdbc.sql("""
                insert into incident.incident (id, world, number, type_code, type_name, fire_level, rescue_level, address,
                    longitude, latitude, premises_id, premises_name, premises_kind, county, automatic_alarm, status,
                    opened_at, ended_at, holder, ordered, not_received, on_the_way, on_scene, going_home, ended, version,
                    last_event)
                values (:id, :world, :number, :typeCode, :typeName, :fireLevel, :rescueLevel, :address, :longitude,
                    :latitude, :premisesId, :premisesName, :premisesKind, :county, :automatic, :status, :openedAt,
                    :endedAt, :holder, :ordered, :notReceived, :onTheWay, :onScene, :goingHome, :ended, :version,
                    :lastEvent)
                on conflict (id) do update set number = excluded.number, type_code = excluded.type_code,
                    type_name = excluded.type_name, fire_level = excluded.fire_level,
                    rescue_level = excluded.rescue_level, address = excluded.address, longitude = excluded.longitude,
                    latitude = excluded.latitude, premises_id = excluded.premises_id,
                    premises_name = excluded.premises_name, premises_kind = excluded.premises_kind,
                    county = excluded.county, automatic_alarm = excluded.automatic_alarm, status = excluded.status,
                    opened_at = excluded.opened_at, ended_at = excluded.ended_at, holder = excluded.holder,
                    ordered = excluded.ordered, not_received = excluded.not_received, on_the_way = excluded.on_the_way,
                    on_scene = excluded.on_scene, going_home = excluded.going_home, ended = excluded.ended,
                    version = excluded.version, last_event = excluded.last_event
                """)
                .param("id", incident.id())
                .param("world", world.name())
                .param("number", incident.number())
                .param("typeCode", incident.typeCode())
                .param("typeName", incident.typeName())
                .param("fireLevel", incident.fireLevel())
                .param("rescueLevel", incident.rescueLevel())
                .param("address", incident.address())
                .param("longitude", position == null ? null : position.longitude())
                .param("latitude", position == null ? null : position.latitude())
                .param("premisesId", incident.premisesId())
                .param("premisesName", incident.premisesName())
                .param("premisesKind", incident.premisesKind())
                .param("county", incident.county())
                .param("automatic", incident.automaticAlarm())
                .param("status", incident.status().name())
                .param("openedAt", Timestamp.from(incident.openedAt()))
                .param("endedAt", row.endedAt() == null ? null : Timestamp.from(row.endedAt()))
                .param("holder", row.holder())
                .param("ordered", row.units().ordered())
                .param("notReceived", row.units().notReceived())
                .param("onTheWay", row.units().onTheWay())
                .param("onScene", row.units().onScene())
                .param("goingHome", row.units().returning())
                .param("ended", row.units().ended())
                .param("version", incident.version())
                .param("lastEvent", incident.lastEvent())
                .update();
    }

    void clear() {
        jdbc.sql("delete from incident.incident").update();
    }

    /** The next running number of a day on this node. */
    int nextNumber(World world, LocalDate day) {
        return jdbc.sql("""
                insert into incident.number_counter as c (world, day, last) values (?, ?, 1)
                on conflict (world, day) do update set last = c.last + 1 returning last
                """)
                .params(world.name(), Date.valueOf(day))
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        var units = new Units(
                row.getInt("ordered"),
                row.getInt("not_received"),
                row.getInt("on_the_way"),
                row.getInt("on_scene"),
                row.getInt("going_home"),
                row.getInt("ended"));
        return new Row(incident(row), endedAt == null ? null : endedAt.toInstant(), row.getString("holder"), units);
    }

    private static Incident incident(ResultSet row) throws SQLException {
        Double longitude = row.getObject("longitude", Double.class);
        Double latitude = row.getObject("latitude", Double.class);
        return new Incident(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("type_code"),
                row.getString("type_name"),
                row.getObject("fire_level", Integer.class),
                row.getObject("rescue_level", Integer.class),
                row.getString("address"),
                longitude == null || latitude == null ? null : new GeoPoint(longitude, latitude),
                row.getString("premises_id"),
                row.getString("premises_name"),
                row.getString("premises_kind"),
                row.getString("county"),
                IncidentState.Status.valueOf(row.getString("status")),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("automatic_alarm"),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("last_event", UUID.class)));
    }
}
