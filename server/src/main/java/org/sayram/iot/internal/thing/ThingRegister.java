package org.sayram.iot.internal.thing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.places.Premises;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Things as people see them, and putting them into the register of terminals and points. */
@Repository
class ThingRegister {
    private static final String FROM = """
            from iot.thing th left join iot.terminal t on t.address = th.address
            left join iot.terminal_state s on s.address = th.address
            where (cast(:source as text) is null or th.source = :source)
                and (cast(:profile as text) is null or th.profile = :profile)
                and (cast(:enrolled as boolean) is null or (t.id is not null) = :enrolled)
                and (cast(:q as text) is null or strpos(th.device, :q) > 0 or strpos(coalesce(t.premises_name, ''), :q) > 0)
                and (cast(:area as text[]) is null or t.county is null or t.county = '' or t.county = any(:area))
            """;
    private static final Map<String, String> SORTS =
            Map.of("device", "th.device", "lastSeenAt", "th.last_seen_at", "premisesName", "t.premises_name");

    private final JdbcClient jdbc;

    ThingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which things are wanted. */
    record Filter(
            @Nullable String source,
            @Nullable String profile,
            @Nullable Boolean enrolled,
            @Nullable String q,
            Area area) {}

    /** A thing; premises and terminal are empty while it is not enrolled. */
    record Thing(
            long address,
            String source,
            String device,
            String profile,
            String terminal,
            String premisesId,
            String premisesName,
            String county,
            boolean online,
            Instant firstSeenAt,
            Instant lastSeenAt,
            long messages) {}

    List<Thing> list(Filter filter, PageRequest page) {
        return where(
                        "select th.*, t.id as terminal, t.premises_id, t.premises_name, t.county, s.online " + FROM
                                + " order by " + page.orderBy(SORTS, "t.id is not null, th.source, th.device")
                                + " limit :limit offset :offset",
                        filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(ThingRegister::thing)
                .list();
    }

    long count(Filter filter) {
        return where("select count(*) " + FROM, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec where(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("source", filter.source())
                .param("profile", filter.profile())
                .param("enrolled", filter.enrolled())
                .param("q", filter.q())
                .param("area", filter.area().filter());
    }

    Optional<Thing> find(long address) {
        return jdbc.sql("""
                select th.*, t.id as terminal, t.premises_id, t.premises_name, t.county, s.online
                from iot.thing th left join iot.terminal t on t.address = th.address
                left join iot.terminal_state s on s.address = th.address where th.address = ?
                """).param(address).query(ThingRegister::thing).optional();
    }

    /** A payload as it came. */
    record Payload(
            Instant receivedAt,
            String outcome,
            String reason,
            String profile,
            int version,
            String topic,
            String text) {}

    /** The latest payloads of a thing. */
    List<Payload> listPayloads(long address, int limit) {
        return jdbc.sql("""
                select * from iot.thing_payload where addresses @> array[cast(? as bigint)]
                order by received_at desc limit ?
                """)
                .params(address, limit)
                .query(ThingRegister::payload)
                .list();
    }

    /** The latest payloads of a source that could not be read. */
    List<Payload> listUnread(String source, int limit) {
        return jdbc.sql("""
                select * from iot.thing_payload where source = ? and outcome = 'unread'
                order by received_at desc limit ?
                """).params(source, limit).query(ThingRegister::payload).list();
    }

    /** Where a thing hangs. */
    record Place(String building, String floor, String zone, String description, String maker) {}

    /** Enrols a thing as a terminal of premises, and what its profile speaks of as points; may be repeated. */
    void enrol(Thing thing, ThingProfile profile, Premises premises, Place place) {
        String terminal = "th-" + thing.address();
        jdbc.sql("""
                insert into iot.terminal (id, address, premises_id, premises_name, county, model, maker, protocol,
                    zone_point_order, made_up)
                values (:id, :address, :premises, :name, :county, :model, :maker, 'thing', 'zone-low', :madeUp)
                on conflict (address) do update set premises_id = excluded.premises_id,
                    premises_name = excluded.premises_name, county = excluded.county, model = excluded.model,
                    maker = excluded.maker, made_up = excluded.made_up
                """)
                .param("id", terminal)
                .param("address", thing.address())
                .param("premises", premises.id())
                .param("name", premises.name())
                .param("county", premises.county())
                .param("model", profile.title())
                .param("maker", place.maker())
                .param("madeUp", premises.madeUp())
                .update();
        profile.states().stream()
                .map(ThingProfile.StateRule::component)
                .distinct()
                .forEach(component -> putPoint(terminal, component, profile, place));
        profile.readings().stream()
                .map(ThingProfile.ReadingRule::component)
                .distinct()
                .forEach(component -> putPoint(terminal, component, profile, place));
    }

    private void putPoint(String terminal, ThingProfile.Component component, ThingProfile profile, Place place) {
        jdbc.sql("""
                insert into iot.point (id, terminal_id, building, floor, zone, system_type, system_address,
                    component_type, component_address, description, interval_seconds)
                values (:id, :terminal, :building, :floor, :zone, :systemType, :systemAddress, :componentType, :componentAddress,
                    :description, :interval)
                on conflict (terminal_id, system_type, system_address, component_type, component_address) do update
                set building = excluded.building, floor = excluded.floor, zone = excluded.zone,
                    description = excluded.description, interval_seconds = excluded.interval_seconds
                """)
                .param("id", "pt-" + UUID.randomUUID())
                .param("terminal", terminal)
                .param("building", place.building())
                .param("floor", place.floor())
                .param("zone", place.zone())
                .param("systemType", component.systemType())
                .param("systemAddress", ThingIntake.SYSTEM_ADDRESS)
                .param("componentType", component.componentType())
                .param("componentAddress", component.address())
                .param("description", place.description())
                .param("interval", profile.intervalSeconds())
                .update();
    }

    private static Thing thing(ResultSet row, int number) throws SQLException {
        return new Thing(
                row.getLong("address"),
                row.getString("source"),
                row.getString("device"),
                row.getString("profile"),
                text(row.getString("terminal")),
                text(row.getString("premises_id")),
                text(row.getString("premises_name")),
                text(row.getString("county")),
                row.getBoolean("online"),
                row.getTimestamp("first_seen_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getLong("messages"));
    }

    private static Payload payload(ResultSet row, int number) throws SQLException {
        Timestamp receivedAt = row.getTimestamp("received_at");
        return new Payload(
                receivedAt.toInstant(),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("profile"),
                row.getInt("version"),
                row.getString("topic"),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
