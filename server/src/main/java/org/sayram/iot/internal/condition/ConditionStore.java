package org.sayram.iot.internal.condition;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.iot.internal.desk.DeskSettings;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.operations.World;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarms that are no fires, as conditions with due dates. */
@Repository
class ConditionStore {
    private static final String FROM = """
            from (select id, kind, raised_at as opened_at, last_occurrence_at, occurrences, restored, closed_at,
                    coalesce(due_at, raised_at + cast(:within as interval)) as due_at, due_reason,
                    terminal_address, point_key, county,
                    point::jsonb ->> 'terminalId' as terminal_id, point::jsonb ->> 'premisesId' as premises_id,
                    coalesce(point::jsonb ->> 'premisesName', '') as premises_name,
                    coalesce(point::jsonb ->> 'building', '') as building,
                    coalesce(point::jsonb ->> 'floor', '') as floor, coalesce(point::jsonb ->> 'zone', '') as zone,
                    coalesce(point::jsonb ->> 'description', '') as description,
                    component_type, state, world
                from iot.alarm where kind <> 'fire' """ + CountedRows.ALARMS + """
                ) c
            where world = :world
                and (:state = 'all' or :state = 'open' and state <> 'closed' or :state = 'closed' and state = 'closed'
                    or :state = 'overdue' and state <> 'closed' and due_at < :now)
                and (cast(:kind as text) is null or kind = :kind
                    or :kind = 'out-of-order' and kind in ('fault', 'shielded', 'silent'))
                and (cast(:county as text) is null or county = :county)
                and (cast(:area as text[]) is null or county = '' or county = any(:area))
            """;
    private static final Map<String, String> COLUMNS = Map.of(
            "openedAt",
            "opened_at",
            "dueAt",
            "due_at",
            "premises",
            "premises_name",
            "kind",
            "kind",
            "closedAt",
            "closed_at");

    private final JdbcClient jdbc;
    private final DeskSettings settings;
    private final Clock clock;

    ConditionStore(JdbcClient jdbc, DeskSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Which conditions a list shows: open, overdue, closed or all; the kind out-of-order is fault, shielded and silent together. */
    record Filter(
            String state, @Nullable String kind, @Nullable String county, Area area, CountedRows counted) {}

    static boolean isSortable(String column) {
        return COLUMNS.containsKey(column);
    }

    List<Condition> list(World world, Filter filter, PageRequest page) {
        String order = page.sort() == null
                ? "state = 'closed', due_at, id"
                : COLUMNS.get(page.sort()) + (page.descending() ? " desc nulls last, id" : " nulls last, id");
        return filtered("select * " + FROM + " order by " + order + " limit :limit offset :offset", world, filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(new SimplePropertyRowMapper<>(Condition.class))
                .list();
    }

    long count(World world, Filter filter) {
        return filtered("select count(*) " + FROM, world, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, World world, Filter filter) {
        return filter.counted()
                .fill(jdbc.sql(sql))
                .param("world", world.name())
                .param("within", settings.conditionWithin().toSeconds() + " seconds")
                .param("now", Timestamp.from(clock.instant()))
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("county", filter.county())
                .param("area", filter.area().filter());
    }

    /** A fault, shielding, supervisory state, silence or lost link: since when, until when, and whether it is over. */
    record Condition(
            UUID id,
            String kind,
            Instant openedAt,
            Instant lastOccurrenceAt,
            int occurrences,
            boolean restored,
            @Nullable Instant closedAt,
            Instant dueAt,
            @Nullable String dueReason,
            long terminalAddress,
            String pointKey,
            String county,
            @Nullable String terminalId,
            @Nullable String premisesId,
            String premisesName,
            String building,
            String floor,
            String zone,
            String description,
            int componentType,
            String state) {}
}
