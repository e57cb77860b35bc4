package org.sayram.iot.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmState;
import org.sayram.iot.Alarms;
import org.sayram.operations.Act;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/** The alarms as other capabilities ask for them. */
@Component
class AlarmBook implements Alarms {
    private final AlarmStore store;
    private final OperationsLog log;

    AlarmBook(AlarmStore store, OperationsLog log) {
        this.store = store;
        this.log = log;
    }

    @Override
    public Optional<Alarm> findAlarm(World world, UUID alarm) {
        return store.findAlarm(world, alarm);
    }

    @Override
    public List<Alarm> listAlarmsOf(World world, UUID incident) {
        return store.listAlarmsOf(world, incident);
    }

    @Override
    public void holdOfIncident(World world, UUID incident) {
        log.hold(store.listAlarmsOf(world, incident).stream()
                .map(alarm -> StreamId.alarm(alarm.id()))
                .toArray(StreamId[]::new));
    }

    @Override
    public void closeOfIncident(World world, Act act, UUID incident) {
        List<StreamEvent> closing = store.listAlarmsOf(world, incident).stream()
                .filter(alarm -> alarm.state() != AlarmState.CLOSED)
                .map(alarm ->
                        new StreamEvent(StreamId.alarm(alarm.id()), new AlarmClosed(alarm.id(), "incident-ended")))
                .toList();
        if (!closing.isEmpty()) {
            log.append(world, act, closing);
        }
    }
}
