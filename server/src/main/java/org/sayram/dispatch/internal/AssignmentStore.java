package org.sayram.dispatch.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.UnitOrdered;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of dispatch.assignment. */
@Repository
class AssignmentStore {
    private static final String SELECT = "select * from dispatch.assignment ";
    private static final String IN_ORDER = " order by ordered_at, id";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else decide on these units until the transaction ends; always in the order of their keys. */
    void lockUnits(SortedSet<String> guardKeys) {
        for (String key : guardKeys) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(key)
                    .query((row, number) -> key)
                    .single();
        }
    }

    Optional<Assignment> findAssignment(World world, UUID id) {
        return jdbc.sql(SELECT + "where id = ? and world = ?")
                .params(id, world.name())
                .query(this::assignment)
                .optional();
    }

    List<Assignment> listOfIncident(World world, UUID incident) {
        return jdbc.sql(SELECT + "where incident = ? and world = ?" + IN_ORDER)
                .params(incident, world.name())
                .query(this::assignment)
                .list();
    }

    /** The incidents to which any of these stations was ever ordered. */
    Set<UUID> listIncidentsOf(World world, Set<String> stations) {
        return jdbc.sql("select distinct incident from dispatch.assignment where world = ? and station_id = any(?)")
                .params(world.name(), stations.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getObject("incident", UUID.class)))
                .set();
    }

    List<Assignment> listOpen(World world) {
        return jdbc.sql(SELECT + "where world = ? and not ended" + IN_ORDER)
                .param(world.name())
                .query(this::assignment)
                .list();
    }

    List<Assignment> listOpenOfStation(World world, String station) {
        return jdbc.sql(SELECT + "where world = ? and station_id = ? and not ended" + IN_ORDER)
                .params(world.name(), station)
                .query(this::assignment)
                .list();
    }

    List<Assignment> listOpenOfUnit(World world, String unit) {
        return jdbc.sql(SELECT + "where world = ? and unit = ? and not ended" + IN_ORDER)
                .params(world.name(), unit)
                .query(this::assignment)
                .list();
    }

    /** Which of these units were ever ordered in this world. */
    List<String> listEverOrdered(World world, Collection<String> units) {
        return jdbc.sql("""
                select asked.unit from unnest(?) as asked (unit)
                where exists (select 1 from dispatch.assignment a where a.world = ? and a.unit = asked.unit)
                """)
                .params(units.toArray(String[]::new), world.name())
                .query((row, number) -> row.getString("unit"))
                .list();
    }

    /** For each incident with an order since then, when a station first showed one. */
    List<FirstReceipt> listFirstReceipts(World world, Instant since) {
        return jdbc.sql("""
                select incident, min(machine_receipt_at) as received_at from dispatch.assignment
                where world = ? and ordered_at >= ? group by incident order by incident
                """)
                .params(world.name(), Timestamp.from(since))
                .query((row, number) -> new FirstReceipt(
                        Objects.requireNonNull(row.getObject("incident", UUID.class)), instant(row, "received_at")))
                .list();
    }

    /** When a station first showed an order of an incident. */
    record FirstReceipt(UUID incident, @Nullable Instant receivedAt) {}

    void save(World world, Assignment assignment) {
        UnitOrdered order = assignment.order();
        jdbc.sql("""
                insert into dispatch.assignment (id, world, incident, unit, unit_name, station_id, station_name, type_code,
                    crew, from_position, turnout_seconds, travel_seconds, distance_metres, estimated, state,
                    available_on_way, ordered_at, machine_receipt_at, person_receipt_at, steps, ended,
                    cancelled_because, last_event)
                values (:id, :world, :incident, :unit, :unitName, :station, :stationName, :type, :crew,
                    point(:longitude, :latitude), :turnout, :travel, :distance, :estimated, :state, :available,
                    :orderedAt, :machineAt, :personAt, :steps, :ended, :cancelled, :lastEvent)
                on conflict (id) do update set state = excluded.state, available_on_way = excluded.available_on_way,
                    ordered_at = excluded.ordered_at, machine_receipt_at = excluded.machine_receipt_at,
                    person_receipt_at = excluded.person_receipt_at, steps = excluded.steps, ended = excluded.ended,
                    cancelled_because = excluded.cancelled_because, last_event = excluded.last_event
                """)
                .param("id", assignment.id())
                .param("world", world.name())
                .param("incident", assignment.incident())
                .param("unit", order.unit())
                .param("unitName", order.unitName())
                .param("station", order.stationId())
                .param("stationName", order.stationName())
                .param("type", order.typeCode())
                .param("crew", order.crew())
                .param("longitude", order.from().longitude())
                .param("latitude", order.from().latitude())
                .param("turnout", order.turnoutSeconds())
                .param("travel", order.expectedTravelSeconds())
                .param("distance", order.distanceMetres())
                .param("estimated", order.estimated())
                .param("state", assignment.state().code())
                .param("available", assignment.availableOnWay())
                .param("orderedAt", Timestamp.from(assignment.orderedAt()))
                .param("machineAt", timestamp(assignment.machineReceiptAt()))
                .param("personAt", timestamp(assignment.personReceiptAt()))
                .param("steps", json.writeValueAsString(assignment.steps()))
                .param("ended", assignment.ended())
                .param("cancelled", assignment.cancelledBecause())
                .param("lastEvent", assignment.lastEvent())
                .update();
    }

    void clear() {
        jdbc.sql("delete from dispatch.assignment").update();
    }

    private Assignment assignment(ResultSet row, int number) throws SQLException {
        int state = row.getInt("state");
        return new Assignment(
                order(row),
                DutyState.findByCode(state)
                        .orElseThrow(() -> new IllegalStateException("dispatch.assignment holds state " + state)),
                row.getBoolean("available_on_way"),
                row.getTimestamp("ordered_at").toInstant(),
                instant(row, "machine_receipt_at"),
                instant(row, "person_receipt_at"),
                List.of(json.readValue(row.getString("steps"), Assignment.Step[].class)),
                row.getBoolean("ended"),
                row.getString("cancelled_because"),
                Objects.requireNonNull(row.getObject("last_event", UUID.class)));
    }

    private static UnitOrdered order(ResultSet row) throws SQLException {
        var from = Objects.requireNonNull(row.getObject("from_position", org.postgresql.geometric.PGpoint.class));
        return new UnitOrdered(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("incident", UUID.class)),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("station_id"),
                row.getString("station_name"),
                row.getString("type_code"),
                row.getInt("crew"),
                new GeoPoint(from.x, from.y),
                row.getInt("turnout_seconds"),
                row.getObject("travel_seconds", Integer.class),
                row.getObject("distance_metres", Integer.class),
                row.getBoolean("estimated"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
