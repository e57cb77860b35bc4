package org.sayram.iot.internal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.operations.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts by group and over all at once. Alarms are read by the time they were raised, duty checks by their begin, what is out of
 * order by the span of its alarm: a short period never reads all history.
 */
@Repository
class StatisticsStore {
    /** From when to when an alarm stood; written as in its index. */
    static final String SPAN =
            "tstzrange(raised_at, case when closed_at is null then null else greatest(raised_at, closed_at) end)";

    private static final String OF_THE_AREA = """
             and (cast(:county as text) is null or county = :county)
             and (cast(:area as text[]) is null or county = '' or county = any(:area))
            """;

    private static final String RAISED = """
            select id, kind, raised_at, county, terminal_address, (point::jsonb ->> 'systemType')::integer as system_type,
                case when kind = 'fire' then verdict::jsonb ->> 'state' end as verdict,
                case when kind = 'fire' then least(taken_at, judged_at) end as acted_at, judged_at, queued_at
            from iot.alarm
            where world = :world and raised_at >= :from and raised_at < :until
            """ + OF_THE_AREA;

    private static final String COUNT_ALARMS = """
            select key, grouping(key) as whole, count(*) as alarms,
                count(*) filter (where kind = 'fire') as fires, count(*) filter (where kind = 'fault') as faults,
                count(*) filter (where kind = 'shielded') as shielded,
                count(*) filter (where kind = 'supervisory') as supervisory,
                count(*) filter (where kind = 'silent') as silent, count(*) filter (where kind = 'link-lost') as links,
                count(*) filter (where verdict = 'confirmed') as confirmed,
                count(*) filter (where verdict = 'false') as false_alarms, count(*) filter (where verdict = 'test') as tests,
                count(acted) as acted_count, percentile_cont(0.5) within group (order by acted) as acted_median,
                percentile_cont(0.9) within group (order by acted) as acted_p90,
                count(judged) as judged_count, percentile_cont(0.5) within group (order by judged) as judged_median,
                percentile_cont(0.9) within group (order by judged) as judged_p90,
                count(queued) as queued_count, percentile_cont(0.5) within group (order by queued) as queued_median,
                percentile_cont(0.9) within group (order by queued) as queued_p90
            from (select key, kind, verdict, extract(epoch from acted_at - raised_at)::double precision as acted,
                case when verdict = 'confirmed' then extract(epoch from judged_at - raised_at)::double precision end as judged,
                case when verdict = 'confirmed' then extract(epoch from queued_at - judged_at)::double precision end as queued
                from keyed) timed
            group by grouping sets ((key), ())
            """;

    private static final String COUNT_IN_ORDER = """
            select key, grouping(key) as whole, coalesce(sum(points), 0) as points,
                coalesce(sum(points_in_order), 0) as points_in_order, coalesce(sum(terminals), 0) as terminals,
                coalesce(sum(terminals_in_order), 0) as terminals_in_order
            from (
                select %s as key, 1 as points, case when d.point_key is null then 1 else 0 end as points_in_order,
                    0 as terminals, 0 as terminals_in_order
                from iot.point p join covered on covered.id = p.terminal_id
                left join (select distinct point_key from down where component_type <> -1) d
                    on d.point_key = covered.address || '/' || p.system_type || '.' || p.system_address || '/'
                        || p.component_type || '.' || p.component_address
                union all
                select covered.key, 0, 0, 1, case when d.terminal_address is null then 1 else 0 end
                from covered left join (select distinct terminal_address from down where component_type = -1) d
                    on d.terminal_address = covered.address) things
            group by grouping sets ((key), ())
            """;

    private final JdbcClient jdbc;

    StatisticsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be counted.
     *
     * @param county one county, or null for all of the area
     * @param from begin
     * @param until end, itself outside
     */
    record Scope(World world, GroupedBy by, @Nullable String county, Area area, Instant from, Instant until) {}

    /**
     * Counts by key of the group.
     *
     * @param whole over all groups, empty where there is nothing to count
     */
    record Counted<T>(Optional<T> whole, Map<String, T> groups) {}

    Counted<Figures.Raised> countAlarms(Scope scope) {
        return counted(filled(jdbc.sql(alarmsSql(scope.by())), scope), StatisticsStore::raised);
    }

    /** Fires and conditions have indexes of their own by the time they were raised. */
    static String alarmsSql(GroupedBy by) {
        return "with " + by.maintained() + ", raised as (" + RAISED + " and kind = 'fire' union all " + RAISED
                + " and kind <> 'fire'), keyed as (" + by.keyedAlarms() + ")" + COUNT_ALARMS;
    }

    /** What the register holds now, and what of it was in order at the end of the period. */
    Counted<Figures.InOrder> countInOrder(Scope scope, Instant at) {
        return counted(
                filled(jdbc.sql(inOrderSql(scope.by())), scope).param("at", Timestamp.from(at)),
                row -> new Figures.InOrder(
                        row.getLong("points"),
                        row.getLong("points_in_order"),
                        row.getLong("terminals"),
                        row.getLong("terminals_in_order")));
    }

    static String inOrderSql(GroupedBy by) {
        return "with " + by.maintained() + ", covered as materialized (select t.id, t.address, " + by.terminalKey()
                + " as key from iot.terminal t where true" + OF_THE_AREA + "), down as materialized ("
                + "select point_key, terminal_address, component_type from iot.alarm where world = :world"
                + " and kind in ('fault', 'shielded', 'silent') and " + SPAN + " @> cast(:at as timestamptz))"
                + COUNT_IN_ORDER.formatted(by.pointKey());
    }

    Counted<Figures.Duty> countDuty(Scope scope) {
        return counted(
                filled(jdbc.sql(dutySql(scope.by())), scope),
                row -> new Figures.Duty(row.getLong("answered"), row.getLong("missed"), row.getLong("unreachable")));
    }

    static String dutySql(GroupedBy by) {
        return "with " + by.maintained() + """
                select key, grouping(key) as whole, count(*) filter (where state = 'answered') as answered,
                    count(*) filter (where state = 'missed') as missed, count(*) filter (where state = 'unreachable') as unreachable
                from (select k.state, %s as key from iot.duty_check k
                    where k.begun_at >= :from and k.begun_at < :until and k.state in ('answered', 'missed', 'unreachable')
                """.formatted(by.dutyKey()) + OF_THE_AREA
                + ") decided group by grouping sets ((key), ())";
    }

    static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Scope scope) {
        return statement
                .param("world", scope.world().name())
                .param("from", Timestamp.from(scope.from()))
                .param("until", Timestamp.from(scope.until()))
                .param("county", scope.county())
                .param("area", scope.area().filter());
    }

    private static <T> Counted<T> counted(JdbcClient.StatementSpec statement, Reader<T> reader) {
        Map<String, T> groups = new HashMap<>();
        List<T> whole = new ArrayList<>();
        statement.query(row -> {
            if (row.getInt("whole") == 1) {
                whole.add(reader.read(row));
            } else {
                groups.put(row.getString("key"), reader.read(row));
            }
        });
        return new Counted<>(whole.stream().findFirst(), Map.copyOf(groups));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static Figures.Raised raised(ResultSet row) throws SQLException {
        return new Figures.Raised(
                row.getLong("alarms"),
                row.getLong("fires"),
                row.getLong("faults"),
                row.getLong("shielded"),
                row.getLong("supervisory"),
                row.getLong("silent"),
                row.getLong("links"),
                row.getLong("confirmed"),
                row.getLong("false_alarms"),
                row.getLong("tests"),
                times(row, "acted"),
                times(row, "judged"),
                times(row, "queued"));
    }

    private static Figures.Times times(ResultSet row, String name) throws SQLException {
        return new Figures.Times(
                row.getLong(name + "_count"),
                row.getObject(name + "_median", Double.class),
                row.getObject(name + "_p90", Double.class));
    }
}
