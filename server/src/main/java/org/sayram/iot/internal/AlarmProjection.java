package org.sayram.iot.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmConfirmed;
import org.sayram.iot.AlarmEvent;
import org.sayram.iot.AlarmRaised;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.Projection;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/** Keeps iot.alarm in step with the alarm streams. */
@Component
class AlarmProjection implements Projection {
    private final AlarmStore store;

    AlarmProjection(AlarmStore store) {
        this.store = store;
    }

    @Override
    public List<String> tables() {
        return List.of("iot.alarm");
    }

    /** The rows are locked before they are read: what a person and a device do to one alarm at once are both in it after. */
    @Override
    public void apply(List<LoggedEvent> batch) {
        Map<UUID, World> worlds = new LinkedHashMap<>();
        for (LoggedEvent logged : batch) {
            if (logged.body() instanceof AlarmEvent event) {
                worlds.put(event.alarm(), logged.world());
            }
        }
        if (worlds.isEmpty()) {
            return;
        }
        Map<UUID, Alarm> alarms = new LinkedHashMap<>();
        store.lockAlarms(worlds.keySet()).forEach(alarm -> alarms.put(alarm.id(), alarm));
        for (LoggedEvent logged : batch) {
            if (logged.body() instanceof AlarmEvent event) {
                fold(alarms, event, logged);
            }
        }
        Map<UUID, Instant> raised = new HashMap<>();
        Map<UUID, Instant> confirmed = new HashMap<>();
        batch.forEach(logged -> noteWhenStored(logged, raised, confirmed));
        alarms.forEach((id, alarm) -> store.save(
                worlds.getOrDefault(id, World.LIVE),
                alarm,
                new AlarmStore.StoredAt(raised.get(id), confirmed.get(id))));
    }

    /** The incident of a confirmed alarm is stored in the same transaction. */
    private static void noteWhenStored(LoggedEvent logged, Map<UUID, Instant> raised, Map<UUID, Instant> confirmed) {
        if (logged.body() instanceof AlarmRaised event) {
            raised.putIfAbsent(event.alarm(), logged.recordedAt());
        } else if (logged.body() instanceof AlarmConfirmed event) {
            confirmed.putIfAbsent(event.alarm(), logged.recordedAt());
        }
    }

    private static void fold(Map<UUID, Alarm> alarms, AlarmEvent event, LoggedEvent logged) {
        Alarm before = alarms.get(event.alarm());
        if (before != null) {
            alarms.put(event.alarm(), AlarmFold.next(before, event, logged));
        } else if (event instanceof AlarmRaised raised) {
            alarms.put(event.alarm(), AlarmFold.begin(raised, logged.id()));
        }
    }

    @Override
    public void clear() {
        store.clear();
    }
}
