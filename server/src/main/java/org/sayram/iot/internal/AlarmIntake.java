package org.sayram.iot.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sayram.iot.IotSettings;
import org.sayram.iot.internal.desk.AlarmTimers;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.EventIds;
import org.springframework.stereotype.Component;

/**
 * Turns signals into alarms: one alarm per point and kind. A state that begins raises one; the same state again is an
 * occurrence; its end restores. Devices speak in the live world only.
 */
@Component
class AlarmIntake {
    private static final World WORLD = World.LIVE;

    private final AlarmStore store;
    private final AlarmPoints points;
    private final AlarmTimers timers;
    private final OperationsLog log;
    private final IotSettings settings;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());

    AlarmIntake(
            AlarmStore store,
            AlarmPoints points,
            AlarmTimers timers,
            OperationsLog log,
            IotSettings settings,
            Clock clock) {
        this.store = store;
        this.points = points;
        this.timers = timers;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the signals of one batch in, inside the transaction that stores them. */
    void takeIn(List<Signal> signals) {
        List<Signal> relevant = signals.stream().filter(Signal::concernsAlarms).toList();
        if (relevant.isEmpty()) {
            return;
        }
        lookAtFlow(relevant);
        Set<Long> alarming = alarming(relevant, open(relevant));
        if (alarming.isEmpty()) {
            return; // ordinary states of points without an alarm: nearly all there is
        }
        store.lockTerminals(alarming);
        List<Signal> ofThem = relevant.stream()
                .filter(signal -> alarming.contains(signal.address()))
                .toList();
        write(ofThem);
    }

    /** Water that begins to flow may say that a fire of the place is real. */
    private void lookAtFlow(List<Signal> signals) {
        Set<Long> flowing =
                signals.stream().filter(Signal::isFlow).map(Signal::address).collect(Collectors.toSet());
        if (!flowing.isEmpty()) {
            timers.lookAgainAt(flowing);
        }
    }

    private List<AlarmStore.OpenAlarm> open(List<Signal> signals) {
        Set<String> keys = new LinkedHashSet<>();
        Set<Long> whole = new LinkedHashSet<>();
        for (Signal signal : signals) {
            keys.add(signal.pointKey());
            if (signal.isFireOfTheWhole() || signal.isReset()) {
                whole.add(signal.address());
            }
        }
        return store.listOpen(WORLD, keys, whole);
    }

    /** The terminals about which there is something to write, or may be. */
    private static Set<Long> alarming(List<Signal> signals, Collection<AlarmStore.OpenAlarm> open) {
        Set<Long> terminals = new LinkedHashSet<>();
        open.forEach(alarm -> terminals.add(alarm.terminal()));
        signals.stream().filter(Signal::isAlarming).forEach(signal -> terminals.add(signal.address()));
        return terminals;
    }

    private void write(List<Signal> signals) {
        // A person may be closing one of these alarms right now: held first, then read, so that no fire joins a closed
        // one.
        log.hold(open(signals).stream().map(alarm -> StreamId.alarm(alarm.id())).toArray(StreamId[]::new));
        var round = new AlarmRound(
                open(signals), settings.ringsAgainAfter(), this::nextId, points::describe, underTest(signals));
        store.countOccurrences(round.alarms()).forEach(round::hasCome);
        round.take(signals);
        if (!round.occurrences().isEmpty()) {
            store.addOccurrences(round.occurrences());
        }
        if (!round.events().isEmpty()) {
            Instant now = clock.instant();
            log.append(WORLD, new Act(ids.next(now), Actor.system("iot"), now, null), round.events());
            timers.raised(round.raised());
        }
    }

    private Set<String> underTest(List<Signal> signals) {
        return points.listUnderTest(signals.stream().map(Signal::address).collect(Collectors.toSet()));
    }

    private UUID nextId() {
        return ids.next(clock.instant());
    }
}
