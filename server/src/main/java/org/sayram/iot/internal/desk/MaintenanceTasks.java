package org.sayram.iot.internal.desk;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.iot.Alarm;
import org.sayram.operationslog.EventIds;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The points that rang falsely so often that somebody must look at them. One open task per point. */
@Repository
public class MaintenanceTasks {
    private static final String WHERE = """
            where (:state = 'all' or :state = 'open' and done_at is null or :state = 'done' and done_at is not null
                    or :state = 'overdue' and done_at is null and due_at < :now)
                and (cast(:county as text) is null or county = :county)
                and (cast(:area as text[]) is null or county = '' or county = any(:area))
            """;
    private static final Map<String, String> COLUMNS = Map.of(
            "openedAt", "opened_at", "dueAt", "due_at", "falseAlarms", "false_alarms", "premises", "premises_name");

    private final JdbcClient jdbc;
    private final DeskSettings settings;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());

    MaintenanceTasks(JdbcClient jdbc, DeskSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A point was judged to have rung falsely; at the settled number within the settled time it wants a maintainer. */
    public void rangFalsely(Alarm alarm, String cause) {
        Instant now = clock.instant();
        int times = jdbc.sql("""
                select count(*) from iot.alarm
                where world = 'live' and point_key = ? and cause is not null and judged_at > ?
                """)
                .params(alarm.point().key(), Timestamp.from(now.minus(settings.falseAlarmsWithin())))
                .query(Integer.class)
                .single();
        if (times >= settings.falseAlarms()) {
            open(alarm, cause, times, now);
        }
    }

    private void open(Alarm alarm, String cause, int times, Instant now) {
        jdbc.sql("""
                insert into iot.maintenance_task (id, point_key, terminal_id, premises_id, premises_name, county,
                    description, last_cause, false_alarms, opened_at, due_at, assigned_to, note)
                values (:id, :point, :terminal, :premises, :name, :county, :description, :cause, :times, :now, :due, '', '')
                on conflict (point_key) where done_at is null
                do update set false_alarms = excluded.false_alarms, last_cause = excluded.last_cause
                """)
                .param("id", ids.next(now))
                .param("point", alarm.point().key())
                .param("terminal", alarm.point().terminalId())
                .param("premises", alarm.point().premisesId())
                .param("name", alarm.point().premisesName())
                .param("county", alarm.point().county())
                .param("description", alarm.point().description())
                .param("cause", cause)
                .param("times", times)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(now.plus(settings.maintenanceWithin())))
                .update();
    }

    List<Task> list(String state, @Nullable String county, Area area, PageRequest page) {
        String order = "done_at is not null, due_at, id";
        if (page.sort() != null) {
            order = COLUMNS.get(page.sort()) + (page.descending() ? " desc, id" : ", id");
        }
        return filtered(
                        "select * from iot.maintenance_task " + WHERE + "order by " + order
                                + " limit :limit offset :offset",
                        state,
                        county,
                        area)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(new SimplePropertyRowMapper<>(Task.class))
                .list();
    }

    static boolean isSortable(String column) {
        return COLUMNS.containsKey(column);
    }

    long count(String state, @Nullable String county, Area area) {
        return filtered("select count(*) from iot.maintenance_task " + WHERE, state, county, area)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, String state, @Nullable String county, Area area) {
        return jdbc.sql(sql)
                .param("state", state)
                .param("county", county)
                .param("area", area.filter())
                .param("now", Timestamp.from(clock.instant()));
    }

    Optional<Task> find(UUID id) {
        return jdbc.sql("select * from iot.maintenance_task where id = ? for update")
                .param(id)
                .query(Task.class)
                .optional();
    }

    void assign(UUID id, String to, Instant dueAt) {
        jdbc.sql("update iot.maintenance_task set assigned_to = ?, due_at = ? where id = ?")
                .params(to, Timestamp.from(dueAt), id)
                .update();
    }

    void done(UUID id, String by, String note) {
        jdbc.sql("update iot.maintenance_task set done_at = ?, done_by = ?, note = ? where id = ?")
                .params(Timestamp.from(clock.instant()), by, note, id)
                .update();
    }

    /** A point that wants a maintainer: when since, until when, who has it, and how it ended. */
    record Task(
            UUID id,
            String pointKey,
            @Nullable String terminalId,
            @Nullable String premisesId,
            String premisesName,
            String county,
            String description,
            String lastCause,
            int falseAlarms,
            Instant openedAt,
            Instant dueAt,
            String assignedTo,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            String note) {}
}
