package org.sayram.iot.internal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.iot.internal.desk.DeskSettings;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.EventIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points that have spoken before and fell silent while their terminal is online: a dead detector looks exactly like a calm one.
 * A terminal that is offline is another matter, its points are not counted.
 */
@Component
class SilenceWatch {
    /** One pass begins no more than so many: a changed interval in the register must not flood the desk at once. */
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final AlarmStore store;
    private final AlarmPoints points;
    private final OperationsLog log;
    private final DeskSettings settings;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());

    SilenceWatch(
            JdbcClient jdbc,
            AlarmStore store,
            AlarmPoints points,
            OperationsLog log,
            DeskSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.points = points;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void look() {
        Instant now = clock.instant();
        List<StreamEvent> events = new ArrayList<>(begun(now));
        events.addAll(ended(now));
        if (!events.isEmpty()) {
            log.append(World.LIVE, new Act(ids.next(now), Actor.system("iot"), now, null), events);
        }
    }

    private List<StreamEvent> begun(Instant now) {
        List<Signal> silent = silent(now);
        if (silent.isEmpty()) {
            return List.of();
        }
        store.lockTerminals(silent.stream().map(Signal::address).distinct().toList());
        // Another instance may have looked meanwhile.
        Set<String> known = new HashSet<>();
        store.listOpen(World.LIVE, silent.stream().map(Signal::pointKey).toList(), List.of()).stream()
                .filter(alarm -> alarm.kind() == AlarmKind.SILENT)
                .forEach(alarm -> known.add(alarm.pointKey()));
        return silent.stream()
                .filter(signal -> known.add(signal.pointKey()))
                .map(signal -> raised(signal, now))
                .toList();
    }

    private StreamEvent raised(Signal signal, Instant now) {
        UUID id = ids.next(now);
        return new StreamEvent(
                StreamId.alarm(id), new AlarmRaised(id, AlarmKind.SILENT, points.describe(signal), now, false, false));
    }

    private List<Signal> silent(Instant now) {
        return jdbc.sql("""
                select t.address, p.system_type, p.system_address, p.component_type, p.component_address
                from iot.point p
                join iot.terminal t on t.id = p.terminal_id
                join iot.terminal_state live on live.address = t.address and live.online
                left join iot.point_state s on s.address = t.address and s.system_type = p.system_type
                    and s.system_address = p.system_address and s.component_type = p.component_type
                    and s.component_address = p.component_address
                cross join lateral (select greatest(s.received_at, (select max(received_at) from iot.latest_reading r
                    where r.address = t.address and r.system_type = p.system_type
                        and r.system_address = p.system_address and r.component_type = p.component_type
                        and r.component_address = p.component_address)) as at) last
                where p.interval_seconds > 0
                    and last.at < cast(:now as timestamptz) - make_interval(secs => p.interval_seconds * :times)
                    and not exists (select 1 from iot.alarm a where a.kind = 'silent' and a.state <> 'closed'
                        and a.point_key = t.address || '/' || p.system_type || '.' || p.system_address || '/'
                            || p.component_type || '.' || p.component_address)
                order by last.at limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("times", settings.silentAfterIntervals())
                .param("most", AT_ONCE)
                .query((row, number) -> new Signal(
                        row.getLong("address"),
                        Signal.COMPONENT,
                        row.getInt("system_type"),
                        row.getInt("system_address"),
                        row.getInt("component_type"),
                        row.getLong("component_address"),
                        0,
                        0,
                        "",
                        null,
                        now))
                .list();
    }

    /** The point spoke again. */
    private List<StreamEvent> ended(Instant now) {
        List<UUID> spoke = jdbc.sql("""
                select a.id from iot.alarm a, lateral (select (point::jsonb ->> 'systemType')::int as system_type,
                    (point::jsonb ->> 'systemAddress')::int as system_address,
                    (point::jsonb ->> 'componentAddress')::bigint as component_address) p
                where a.kind = 'silent' and a.state <> 'closed' and a.world = 'live' and (
                    exists (select 1 from iot.point_state s where s.address = a.terminal_address
                        and s.system_type = p.system_type and s.system_address = p.system_address
                        and s.component_type = a.component_type and s.component_address = p.component_address
                        and s.received_at > a.raised_at)
                    or exists (select 1 from iot.latest_reading r where r.address = a.terminal_address
                        and r.system_type = p.system_type and r.system_address = p.system_address
                        and r.component_type = a.component_type and r.component_address = p.component_address
                        and r.received_at > a.raised_at))
                order by a.id limit 1000
                """)
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        if (spoke.isEmpty()) {
            return List.of();
        }
        log.hold(spoke.stream().map(StreamId::alarm).toArray(StreamId[]::new));
        List<StreamEvent> events = new ArrayList<>();
        for (UUID alarm : spoke) {
            if (store.findAlarm(World.LIVE, alarm)
                    .filter(one -> one.closedAt() == null)
                    .isPresent()) {
                events.add(new StreamEvent(StreamId.alarm(alarm), new AlarmRestored(alarm, now)));
                events.add(new StreamEvent(StreamId.alarm(alarm), new AlarmClosed(alarm, "restored")));
            }
        }
        return events;
    }
}
