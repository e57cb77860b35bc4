package org.sayram.iot.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmEvent;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmOccurred;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.iot.IotSettings;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.Guard;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
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
    private static final int EACH_UP_TO = 10;

    private final AlarmStore store;
    private final AlarmPoints points;
    private final OperationsLog log;
    private final IotSettings settings;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());

    AlarmIntake(AlarmStore store, AlarmPoints points, OperationsLog log, IotSettings settings, Clock clock) {
        this.store = store;
        this.points = points;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the signals of one batch in, inside the transaction that stores them. */
    void takeIn(List<Signal> signals) {
        List<Signal> relevant = signals.stream()
                .filter(signal -> signal.isStatus() || signal.isFire())
                .toList();
        if (relevant.isEmpty()) {
            return;
        }
        var desk = new Desk(relevant);
        relevant.forEach(desk::take);
        if (!desk.events.isEmpty()) {
            Instant now = clock.instant();
            var act = new Act(ids.next(now), Actor.system("iot"), now, null);
            log.append(WORLD, act, desk.events, desk.guards());
        }
    }

    /** The open alarms of the points of one batch, as they change while the batch is gone through. */
    private final class Desk {
        private final Map<String, Map<AlarmKind, Open>> open = new HashMap<>();
        private final List<StreamEvent> events = new ArrayList<>();
        private final Set<String> touched = new LinkedHashSet<>();

        Desk(List<Signal> signals) {
            Set<String> keys = new LinkedHashSet<>();
            signals.forEach(signal -> keys.add(signal.pointKey()));
            for (Alarm alarm : store.listNotClosed(WORLD, keys)) {
                open.computeIfAbsent(alarm.point().key(), key -> new LinkedHashMap<>())
                        .put(alarm.kind(), new Open(alarm));
            }
        }

        Guard[] guards() {
            return touched.stream()
                    .map(key -> Guard.raise("alarm-point/" + key))
                    .toArray(Guard[]::new);
        }

        void take(Signal signal) {
            look(signal, AlarmKind.FIRE, signal.isFire());
            look(signal, AlarmKind.FAULT, signal.isFault());
            look(signal, AlarmKind.SHIELDED, signal.isShielded());
            look(signal, AlarmKind.SUPERVISORY, signal.isSupervisory());
        }

        private void look(Signal signal, AlarmKind kind, boolean holds) {
            Map<AlarmKind, Open> ofPoint = open.computeIfAbsent(signal.pointKey(), key -> new LinkedHashMap<>());
            Open alarm = ofPoint.get(kind);
            if (alarm == null) {
                if (holds) {
                    ofPoint.put(kind, raise(signal, kind));
                }
            } else if (holds && alarm.ringsAnew(signal, settings.ringsAgainAfter())) {
                ofPoint.put(kind, raise(signal, kind));
            } else if (holds) {
                again(signal, alarm);
            } else if (signal.isStatus() && !alarm.restored) {
                restore(signal, alarm);
                if (kind != AlarmKind.FIRE) {
                    ofPoint.remove(kind);
                }
            }
        }

        private Open raise(Signal signal, AlarmKind kind) {
            UUID id = ids.next(clock.instant());
            AlarmPoint point = points.describe(signal);
            say(signal, id, new AlarmRaised(id, kind, point, signal.receivedAt(), signal.hasTestMark()));
            store.addOccurrence(id, signal);
            return new Open(id, kind, 1, false, null);
        }

        private void again(Signal signal, Open alarm) {
            alarm.occurrences = Math.max(alarm.occurrences, store.countOccurrences(alarm.id)) + 1;
            store.addOccurrence(alarm.id, signal);
            boolean wasRestored = alarm.restored;
            alarm.restored = false;
            if (wasRestored || alarm.occurrences <= EACH_UP_TO || Integer.bitCount(alarm.occurrences) == 1) {
                say(signal, alarm.id, new AlarmOccurred(alarm.id, alarm.occurrences, signal.receivedAt()));
            }
        }

        private void restore(Signal signal, Open alarm) {
            alarm.restored = true;
            say(signal, alarm.id, new AlarmRestored(alarm.id, signal.receivedAt()));
            if (alarm.kind != AlarmKind.FIRE) {
                say(signal, alarm.id, new AlarmClosed(alarm.id, "restored"));
            }
        }

        private void say(Signal signal, UUID alarm, AlarmEvent event) {
            touched.add(signal.pointKey());
            events.add(new StreamEvent(StreamId.alarm(alarm), event));
        }
    }

    /** An alarm that is not closed, as far as the intake must know it. */
    private static final class Open {
        private final UUID id;
        private final AlarmKind kind;
        private final @Nullable Instant dismissedAt;
        private int occurrences;
        private boolean restored;

        Open(Alarm alarm) {
            this(
                    alarm.id(),
                    alarm.kind(),
                    alarm.occurrences(),
                    alarm.restored(),
                    alarm.state().isDismissed() ? alarm.judgedAt() : null);
        }

        Open(UUID id, AlarmKind kind, int occurrences, boolean restored, @Nullable Instant dismissedAt) {
            this.id = id;
            this.kind = kind;
            this.occurrences = occurrences;
            this.restored = restored;
            this.dismissedAt = dismissedAt;
        }

        /** After "false" or "test" a new beginning rings, and so does the old state when it goes on for too long. */
        boolean ringsAnew(Signal signal, Duration after) {
            return Optional.ofNullable(dismissedAt)
                    .map(at -> restored || signal.receivedAt().isAfter(at.plus(after)))
                    .orElse(false);
        }
    }
}
