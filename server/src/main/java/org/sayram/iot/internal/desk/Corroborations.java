package org.sayram.iot.internal.desk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sayram.iot.Alarm;
import org.sayram.iot.CorroboratingCalls;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.World;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether anything beside the device says what the alarm says, rule by rule. */
@Component
class Corroborations {
    /** Component types of GB/T 26875.3, 6.2: a manual call point, detectors, and what moves when water flows. */
    private static final int CALL_POINT = 23;

    private static final String DETECTOR = "(component_type between 25 and 69 or component_type in (78, 79))";
    private static final String FLOW = "component_type in (96, 98, 99)";
    private static final Set<String> SEEN = Set.of("smoke-seen", "fire-seen");
    private static final int NAMED = 3;

    private final JdbcClient jdbc;
    private final CorroboratingCalls calls;
    private final DeskSettings settings;

    Corroborations(JdbcClient jdbc, CorroboratingCalls calls, DeskSettings settings) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.settings = settings;
    }

    /**
     * What fulfils a rule.
     *
     * @param ground in words
     * @param with the other alarms
     */
    record Ground(String ground, List<UUID> with) {}

    Optional<Ground> find(Alarm alarm, ConfirmationRules.Rule rule) {
        var within = Duration.ofSeconds(rule.withinSeconds());
        return switch (rule.rule()) {
            case "two-points" ->
                others(alarm, within, "kind = 'fire' and zone_key = (select zone_key from iot.alarm where id = :id)");
            case "detector-and-call-point" -> detectorAndCallPoint(alarm, within);
            case "point-and-flow" -> pointAndFlow(alarm, within);
            case "person" -> person(alarm, within);
            case "call-from-the-place" -> call(alarm, within);
            default -> Optional.empty();
        };
    }

    private Optional<Ground> detectorAndCallPoint(Alarm alarm, Duration within) {
        if (alarm.point().componentType() == CALL_POINT) {
            return others(alarm, within, "kind = 'fire' and " + DETECTOR);
        }
        return isDetector(alarm)
                ? others(alarm, within, "kind = 'fire' and component_type = " + CALL_POINT)
                : Optional.empty();
    }

    private static boolean isDetector(Alarm alarm) {
        int type = alarm.point().componentType();
        return type >= 25 && type <= 69 || type == 78 || type == 79;
    }

    private static boolean isFlow(Alarm alarm) {
        int type = alarm.point().componentType();
        return type == 96 || type == 98 || type == 99;
    }

    private Optional<Ground> pointAndFlow(Alarm alarm, Duration within) {
        if (isFlow(alarm)) {
            return others(alarm, within, "kind = 'fire' and (" + DETECTOR + " or component_type = " + CALL_POINT + ")");
        }
        if (!isDetector(alarm) && alarm.point().componentType() != CALL_POINT) {
            return Optional.empty();
        }
        return others(alarm, within, "kind in ('fire', 'supervisory') and " + FLOW)
                .or(() -> flowing(alarm, within));
    }

    /** A flow switch that only says that it moved raises no alarm of its own: its latest state tells. */
    private Optional<Ground> flowing(Alarm alarm, Duration within) {
        return jdbc.sql("""
                select coalesce(nullif(s.description, ''), s.address || '/' || s.component_type || '.' || s.component_address)
                from iot.point_state s join iot.terminal t on t.address = s.address
                where t.premises_id = :premises and s.component_type in (96, 98, 99) and s.status & 98 <> 0
                    and not exists (select 1 from iot.test_mode m join iot.point p on p.id = m.point
                        where p.terminal_id = t.id and p.system_type = s.system_type and p.system_address = s.system_address
                            and p.component_type = s.component_type and p.component_address = s.component_address
                            and s.received_at >= m.begun_at and s.received_at < coalesce(m.ended_at, m.until))
                    and s.received_at between :from and :until
                order by s.received_at limit 1
                """)
                .param("premises", alarm.point().premisesId())
                .param("from", Timestamp.from(alarm.raisedAt().minus(within)))
                .param("until", Timestamp.from(alarm.lastOccurrenceAt().plus(within)))
                .query(String.class)
                .optional()
                .map(words -> new Ground(words, List.of()));
    }

    /** Other alarms of the premises that nobody dismissed, near enough in time; the first of them speak for all. */
    private Optional<Ground> others(Alarm alarm, Duration within, String condition) {
        if (alarm.point().premisesId() == null) {
            return Optional.empty();
        }
        List<Other> found = jdbc.sql("""
                select id, coalesce(nullif(point::jsonb ->> 'description', ''), point_key) as words from iot.alarm
                where world = 'live' and premises = :premises and id <> :id and point_key <> :point
                    and not commissioning and state not in ('closed', 'false', 'test') and raised_at between :from and :until and
                """ + condition + " order by raised_at, id limit " + NAMED)
                .param("premises", alarm.point().premisesId())
                .param("id", alarm.id())
                .param("point", alarm.point().key())
                .param("from", Timestamp.from(alarm.raisedAt().minus(within)))
                .param("until", Timestamp.from(alarm.lastOccurrenceAt().plus(within)))
                .query(new SimplePropertyRowMapper<>(Other.class))
                .list();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ground(
                        String.join("; ", found.stream().map(Other::words).toList()),
                        found.stream().map(Other::id).toList()));
    }

    /** Another alarm and its words. */
    record Other(UUID id, String words) {}

    private static Optional<Ground> person(Alarm alarm, Duration within) {
        return alarm.steps().stream()
                .filter(step -> SEEN.contains(step.result()))
                .filter(step -> step.at().isBefore(alarm.raisedAt().plus(within)))
                .map(step -> new Ground((step.by() + " " + step.note()).strip(), List.of()))
                .findFirst();
    }

    private Optional<Ground> call(Alarm alarm, Duration within) {
        Instant from = alarm.raisedAt().minus(within);
        Instant until = alarm.lastOccurrenceAt().plus(within);
        return calls.listSince(World.LIVE, from).stream()
                .filter(call -> !call.at().isAfter(until) && isFromThere(call, alarm))
                .map(call -> new Ground(call.number(), List.of()))
                .findFirst();
    }

    private boolean isFromThere(CorroboratingCalls.Call call, Alarm alarm) {
        String premises = alarm.point().premisesId();
        if (premises != null && premises.equals(call.premises())) {
            return true;
        }
        GeoPoint place = alarm.point().position();
        return place != null
                && call.position() != null
                && place.distanceTo(call.position()).inMetres() <= settings.callRadiusMetres();
    }

    /** Open fires that may be at the place of a call. */
    List<UUID> firesNear(CorroboratingCalls.Call call) {
        GeoPoint place = call.position();
        double reach = settings.callRadiusMetres() / 60_000.0; // degrees; generous, the rule measures exactly
        return jdbc.sql("""
                select id from iot.alarm
                where world = 'live' and kind = 'fire' and state in ('raised', 'taken', 'verifying') and (premises = :premises
                    or abs((point::jsonb #>> '{position,longitude}')::float - :longitude) < :reach
                        and abs((point::jsonb #>> '{position,latitude}')::float - :latitude) < :reach)
                order by raised_at limit 20
                """)
                .param("premises", call.premises())
                .param("longitude", place == null ? Double.NaN : place.longitude())
                .param("latitude", place == null ? Double.NaN : place.latitude())
                .param("reach", reach)
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }
}
