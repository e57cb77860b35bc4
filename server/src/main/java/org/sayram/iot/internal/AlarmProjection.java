package org.sayram.iot.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sayram.iot.Alarm;
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

    @Override
    public void apply(List<LoggedEvent> batch) {
        Map<UUID, Alarm> touched = new LinkedHashMap<>();
        Map<UUID, World> worlds = new LinkedHashMap<>();
        for (LoggedEvent logged : batch) {
            if (logged.body() instanceof AlarmEvent event) {
                UUID id = event.alarm();
                Alarm before = touched.containsKey(id)
                        ? touched.get(id)
                        : store.findAlarm(logged.world(), id).orElse(null);
                if (before != null) {
                    touched.put(id, AlarmFold.next(before, event, logged));
                } else if (event instanceof AlarmRaised raised) {
                    touched.put(id, AlarmFold.begin(raised, logged.id()));
                }
                worlds.put(id, logged.world());
            }
        }
        touched.forEach((id, alarm) -> store.save(worlds.getOrDefault(id, World.LIVE), alarm));
    }

    @Override
    public void clear() {
        store.clear();
    }
}
