package org.sayram.iot.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.AlarmState;
import org.sayram.iot.AlarmVerdict;
import org.sayram.iot.Corroboration;
import org.sayram.iot.VerificationStep;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.operations.World;
import org.sayram.shared.PageRequest;
import org.sayram.shared.database.BinaryCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of iot.alarm and iot.alarm_occurrence. */
@Repository
class AlarmStore {
    private static final String SELECT = "select * from iot.alarm ";
    private static final String WHERE = """
            where world = :world and state = any(:states) and (cast(:kind as text) is null or kind = :kind)
                and (cast(:county as text) is null or county = :county)
                and (cast(:area as text[]) is null or county = '' or county = any(:area))
            """ + CountedRows.ALARMS;
    private static final String WANTING_A_PERSON_FIRST = """
            order by case kind when 'fire' then 0 else 1 end,
                case state when 'raised' then 0 when 'taken' then 1 when 'verifying' then 1 else 2 end,
                raised_at desc, id
            """;

    private static final Set<String> OPEN_STATES = Set.of("raised", "taken", "verifying");
    private static final String LEADERS_FIRST = """
            select * from (select a.*, row_number() over (partition by kind, source, state = 'raised'
                    order by commissioning, corroborations = '[]', raised_at, id) as place
                from iot.alarm a
            """ + WHERE + """
            ) ranked
            order by case kind when 'fire' then 0 else 1 end,
                case when state <> 'raised' then 2 when place > 1 then 3 when corroborations <> '[]' then 0 else 1 end,
                raised_at desc, id
            limit :limit offset :offset
            """;

    private static final String SAVE = """
                insert into iot.alarm as known (id, world, kind, state, restored, raised_at, last_occurrence_at, occurrences,
                    point_key, terminal_address, county, test_mark, commissioning, point, taken_by, taken_seat, taken_at, judged_at,
                    incident, steps, corroborations, escalation, overdue, cause, verdict,
                    due_at, due_reason, closed_at, version, last_event, stored_at, queued_at)
                values (:id, :world, :kind, :state, :restored, :raisedAt, :lastAt, :occurrences, :pointKey, :terminal,
                    :county, :testMark, :commissioning, :point, :takenBy, :takenSeat, :takenAt, :judgedAt, :incident, :steps,
                    :corroborations, :escalation, :overdue, :cause, :verdict, :dueAt, :dueReason, :closedAt, :version,
                    :lastEvent, :storedAt, :queuedAt)
                on conflict (id) do update set state = excluded.state, restored = excluded.restored,
                    last_occurrence_at = excluded.last_occurrence_at, occurrences = excluded.occurrences,
                    taken_by = excluded.taken_by, taken_seat = excluded.taken_seat, taken_at = excluded.taken_at,
                    judged_at = excluded.judged_at, incident = excluded.incident, steps = excluded.steps,
                    corroborations = excluded.corroborations, escalation = excluded.escalation, overdue = excluded.overdue,
                    cause = excluded.cause, verdict = excluded.verdict,
                    due_at = excluded.due_at, due_reason = excluded.due_reason,
                    closed_at = excluded.closed_at,
                    version = excluded.version, last_event = excluded.last_event,
                    queued_at = coalesce(known.queued_at, excluded.queued_at)
                """;

    private final JdbcClient jdbc;
    private final BinaryCopy occurrences;
    private final JsonMapper json = JsonMapper.builder().build();

    AlarmStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.occurrences = new BinaryCopy(
                dataSource, "iot.alarm_occurrence", "alarm", "received_at", "occurred_at", "status", "number");
    }

    Optional<Alarm> findAlarm(World world, UUID alarm) {
        return jdbc.sql(SELECT + "where id = ? and world = ?")
                .params(alarm, world.name())
                .query(this::alarm)
                .optional();
    }

    /** The county of an alarm's point; empty text where the point is not known to lie in one. */
    Optional<String> findCounty(World world, UUID alarm) {
        return jdbc.sql("select county from iot.alarm where id = ? and world = ?")
                .params(alarm, world.name())
                .query(String.class)
                .optional();
    }

    List<Alarm> listAlarmsOf(World world, UUID incident) {
        return jdbc.sql(SELECT + "where incident = ? and world = ? order by raised_at, id")
                .params(incident, world.name())
                .query(this::alarm)
                .list();
    }

    /** Alarms held for the caller, always in the order of their ids: two writers never wait for each other. */
    List<Alarm> lockAlarms(Collection<UUID> alarms) {
        return jdbc.sql(SELECT + "where id = any(?) order by id for update")
                .param(alarms.toArray(UUID[]::new))
                .query(this::alarm)
                .list();
    }

    /** Makes the intake of these terminals wait for one another, on whichever instance their frames arrive. */
    void lockTerminals(Collection<Long> terminals) {
        jdbc.sql("""
                select pg_advisory_xact_lock(key) from (
                    select distinct hashtextextended('iot.alarm/' || terminal, 0) as key
                    from unnest(?) as x (terminal) order by key) keys
                """)
                .param(terminals.toArray(Long[]::new))
                .query((row, number) -> number)
                .list();
    }

    /** The latest alarm that is not closed, of each of these points and kinds, and of all fires of these terminals. */
    List<OpenAlarm> listOpen(World world, Collection<String> pointKeys, Collection<Long> terminals) {
        return jdbc.sql("""
                select distinct on (point_key, kind) id, kind, point_key, terminal_address, state, restored, raised_at,
                    judged_at, commissioning
                from iot.alarm
                where state <> 'closed' and world = :world and (point_key = any(:keys)
                    or kind = 'fire' and terminal_address = any(:terminals))
                order by point_key, kind, raised_at desc, id desc
                """)
                .param("world", world.name())
                .param("keys", pointKeys.toArray(String[]::new))
                .param("terminals", terminals.toArray(Long[]::new))
                .query(AlarmStore::open)
                .list();
    }

    /** What the intake must know of an alarm that is not closed. */
    record OpenAlarm(
            UUID id,
            AlarmKind kind,
            String pointKey,
            long terminal,
            AlarmState state,
            boolean restored,
            Instant raisedAt,
            @Nullable Instant judgedAt,
            boolean commissioning) {}

    private static OpenAlarm open(ResultSet row, int number) throws SQLException {
        return new OpenAlarm(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                AlarmKind.of(row.getString("kind")),
                row.getString("point_key"),
                row.getLong("terminal_address"),
                AlarmState.of(row.getString("state")),
                row.getBoolean("restored"),
                row.getTimestamp("raised_at").toInstant(),
                instant(row, "judged_at"),
                row.getBoolean("commissioning"));
    }

    /**
     * Which alarms a list shows.
     *
     * @param states the states
     * @param kind one kind, or null for all
     * @param county a division code, or null for all
     * @param area the area of responsibility of who asks
     * @param counted the rows of a figure of the statistics
     */
    record AlarmFilter(
            List<String> states,
            @Nullable AlarmKind kind,
            @Nullable String county,
            Area area,
            CountedRows counted) {}

    /**
     * What wants a person first, fires before all else; or by the time they were raised. Of each premises only the first open
     * alarm stands on top, what more it says follows behind what seats are at: a storm does not bury the fire next door.
     */
    List<Alarm> list(World world, AlarmFilter filter, PageRequest page) {
        if (page.sort() == null && OPEN_STATES.containsAll(filter.states())) {
            return filtered(LEADERS_FIRST, world, filter)
                    .param("limit", page.size())
                    .param("offset", page.offset())
                    .query(this::alarm)
                    .list();
        }
        String order = WANTING_A_PERSON_FIRST;
        if (page.sort() != null) {
            order = page.descending() ? "order by raised_at desc, id" : "order by raised_at, id";
        }
        return filtered(String.join(" ", SELECT, WHERE, order, "limit :limit offset :offset"), world, filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(this::alarm)
                .list();
    }

    long count(World world, AlarmFilter filter) {
        return filtered(String.join(" ", "select count(*) from iot.alarm", WHERE), world, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, World world, AlarmFilter filter) {
        return filter.counted()
                .fill(jdbc.sql(sql))
                .param("world", world.name())
                .param("states", filter.states().toArray(String[]::new))
                .param("kind", filter.kind() == null ? null : filter.kind().code())
                .param("county", filter.county())
                .param("area", filter.area().filter());
    }

    /**
     * When the log stored what is being folded now; null for what is not in it.
     *
     * @param raised the raising
     * @param confirmed the confirmation, and with it the incident; of two the first counts
     */
    record StoredAt(@Nullable Instant raised, @Nullable Instant confirmed) {}

    void save(World world, Alarm alarm, StoredAt stored) {
        jdbc.sql(SAVE)
                .param("id", alarm.id())
                .param("world", world.name())
                .param("kind", alarm.kind().code())
                .param("state", alarm.state().code())
                .param("restored", alarm.restored())
                .param("raisedAt", Timestamp.from(alarm.raisedAt()))
                .param("lastAt", Timestamp.from(alarm.lastOccurrenceAt()))
                .param("occurrences", alarm.occurrences())
                .param("pointKey", alarm.point().key())
                .param("terminal", alarm.point().terminalAddress())
                .param("county", alarm.point().county())
                .param("testMark", alarm.testMark())
                .param("commissioning", alarm.commissioning())
                .param("point", json.writeValueAsString(alarm.point()))
                .param("takenBy", alarm.takenBy())
                .param("takenSeat", alarm.takenSeat())
                .param("takenAt", timestamp(alarm.takenAt()))
                .param("judgedAt", timestamp(alarm.judgedAt()))
                .param("incident", alarm.incidentId())
                .param("steps", json.writeValueAsString(alarm.steps()))
                .param("corroborations", json.writeValueAsString(alarm.corroborations()))
                .param("escalation", alarm.escalation())
                .param("overdue", json.writeValueAsString(alarm.overdue()))
                .param("cause", alarm.cause())
                .param("verdict", alarm.verdict() == null ? null : json.writeValueAsString(alarm.verdict()))
                .param("dueAt", timestamp(alarm.dueAt()))
                .param("dueReason", alarm.dueReason())
                .param("closedAt", timestamp(alarm.closedAt()))
                .param("version", alarm.version())
                .param("lastEvent", alarm.lastEvent())
                .param("storedAt", timestamp(stored.raised()))
                .param("queuedAt", timestamp(stored.confirmed()))
                .update();
    }

    void clear() {
        jdbc.sql("delete from iot.alarm").update();
    }

    void addOccurrences(List<Occurrence> occurrences) {
        this.occurrences.write(occurrences, (occurrence, row) -> {
            row.uuid(occurrence.alarm());
            row.timestamp(occurrence.signal().receivedAt());
            row.timestamp(occurrence.signal().occurredAt());
            row.integer(occurrence.signal().value());
            row.integer(occurrence.number());
        });
    }

    /** One signal behind an alarm, and the how-manieth it is. */
    record Occurrence(UUID alarm, int number, Signal signal) {}

    /** How often each of these alarms has come: one look into the index for each. */
    Map<UUID, Integer> countOccurrences(Collection<UUID> alarms) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select x.alarm, coalesce((select max(number) from iot.alarm_occurrence o where o.alarm = x.alarm), 0) as most
                from unnest(?) as x (alarm)
                """).param(alarms.toArray(UUID[]::new)).query(row -> {
            counts.put(Objects.requireNonNull(row.getObject("alarm", UUID.class)), row.getInt("most"));
        });
        return counts;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private @Nullable AlarmVerdict verdict(@Nullable String text) {
        return text == null ? null : json.readValue(text, AlarmVerdict.class);
    }

    private Alarm alarm(ResultSet row, int number) throws SQLException {
        return new Alarm(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                AlarmKind.of(row.getString("kind")),
                AlarmState.of(row.getString("state")),
                row.getBoolean("restored"),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("last_occurrence_at").toInstant(),
                row.getInt("occurrences"),
                row.getBoolean("test_mark"),
                row.getBoolean("commissioning"),
                json.readValue(row.getString("point"), AlarmPoint.class),
                row.getString("taken_by"),
                row.getString("taken_seat"),
                instant(row, "taken_at"),
                instant(row, "judged_at"),
                row.getObject("incident", UUID.class),
                List.of(json.readValue(row.getString("steps"), VerificationStep[].class)),
                List.of(json.readValue(row.getString("corroborations"), Corroboration[].class)),
                row.getInt("escalation"),
                List.of(json.readValue(row.getString("overdue"), String[].class)),
                row.getString("cause"),
                verdict(row.getString("verdict")),
                instant(row, "due_at"),
                row.getString("due_reason"),
                instant(row, "closed_at"),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("last_event", UUID.class)));
    }
}
