package org.sayram.iot.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmEvent;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmOccurred;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;

/** The open alarms of the points of one batch, as they change while its signals are gone through. Knows no database. */
final class AlarmRound {
    /** The log carries so many occurrences one by one, then each doubling. */
    private static final int EACH_UP_TO = 10;

    private final Duration ringsAgainAfter;
    private final Supplier<UUID> ids;
    private final Function<Signal, AlarmPoint> points;
    private final Set<String> underTest;
    private final Map<String, Map<AlarmKind, Open>> byPoint = new LinkedHashMap<>();
    private final Map<UUID, Open> byId = new HashMap<>();
    private final List<StreamEvent> events = new ArrayList<>();
    private final List<AlarmStore.Occurrence> occurrences = new ArrayList<>();

    AlarmRound(
            Collection<AlarmStore.OpenAlarm> open,
            Duration ringsAgainAfter,
            Supplier<UUID> ids,
            Function<Signal, AlarmPoint> points,
            Set<String> underTest) {
        this.ringsAgainAfter = ringsAgainAfter;
        this.ids = ids;
        this.points = points;
        this.underTest = Set.copyOf(underTest);
        open.forEach(alarm -> put(new Open(alarm)));
    }

    private void put(Open alarm) {
        ofPoint(alarm.pointKey).put(alarm.kind, alarm);
        byId.put(alarm.id, alarm);
    }

    private Map<AlarmKind, Open> ofPoint(String key) {
        return byPoint.computeIfAbsent(key, one -> new EnumMap<>(AlarmKind.class));
    }

    /** The alarms whose occurrences have to be counted. */
    Collection<UUID> alarms() {
        return List.copyOf(byId.keySet());
    }

    /** An open alarm has come so often before this batch. */
    void hasCome(UUID alarm, int times) {
        Open open = byId.get(alarm);
        if (open != null) {
            open.occurrences = times;
        }
    }

    List<StreamEvent> events() {
        return events;
    }

    List<AlarmRaised> raised() {
        return events.stream()
                .map(StreamEvent::body)
                .filter(AlarmRaised.class::isInstance)
                .map(AlarmRaised.class::cast)
                .toList();
    }

    List<AlarmStore.Occurrence> occurrences() {
        return occurrences;
    }

    /** Takes the signals in their order, except that components speak before the wholes that sum them up. */
    void take(List<Signal> signals) {
        signals.stream().sorted(Comparator.comparing(Signal::isFireOfTheWhole)).forEach(this::take);
    }

    private void take(Signal signal) {
        if (signal.isReset()) {
            reset(signal);
        }
        look(signal, AlarmKind.FIRE, signal.isFire());
        if (signal.isStatus()) {
            look(signal, AlarmKind.FAULT, signal.isFault());
            look(signal, AlarmKind.SHIELDED, signal.isShielded());
            look(signal, AlarmKind.SUPERVISORY, signal.isSupervisory());
        }
    }

    private void look(Signal signal, AlarmKind kind, boolean holds) {
        Map<AlarmKind, Open> ofPoint = ofPoint(signal.pointKey());
        Open alarm = ofPoint.get(kind);
        if (holds) {
            ring(signal, kind, alarm);
        } else if (alarm != null && signal.isStatus() && !alarm.restored) {
            restore(signal, alarm);
            if (kind != AlarmKind.FIRE) {
                ofPoint.remove(kind);
            }
        }
    }

    private void ring(Signal signal, AlarmKind kind, @Nullable Open own) {
        if (own != null && !ringsAnew(own, signal)) {
            again(signal, own);
            return;
        }
        Open ofAPart = signal.isFireOfTheWhole() ? fireOfAPart(signal) : null;
        if (ofAPart != null) {
            again(signal, ofAPart);
        } else {
            put(raise(signal, kind));
        }
    }

    /** A fire of a point whose commissioning is over is a fire of its own: nobody announced it. */
    private boolean ringsAnew(Open alarm, Signal signal) {
        return alarm.ringsAnew(signal, ringsAgainAfter)
                || alarm.commissioning && alarm.kind == AlarmKind.FIRE && !underTest.contains(alarm.pointKey);
    }

    /** The youngest fire of a component of this system, or of a system of this terminal, that the signal only repeats. */
    private @Nullable Open fireOfAPart(Signal whole) {
        String within = whole.kind() == Signal.TERMINAL
                ? whole.address() + "/"
                : whole.address() + "/" + whole.systemType() + "." + whole.systemAddress() + "/";
        return byPoint.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(within))
                .map(entry -> entry.getValue().get(AlarmKind.FIRE))
                .filter(fire -> fire != null && !fire.restored && !ringsAnew(fire, whole))
                .max(Comparator.comparing(fire -> fire.raisedAt))
                .orElse(null);
    }

    /** A reset of a panel is the end of the fires it reported; a reset of the terminal, of the fire reported by hand there. */
    private void reset(Signal signal) {
        String within = signal.kind() == Signal.TERMINAL_OPERATION
                ? signal.pointKey()
                : signal.address() + "/" + signal.systemType() + "." + signal.systemAddress() + "/";
        byPoint.forEach((key, ofPoint) -> {
            Open fire = ofPoint.get(AlarmKind.FIRE);
            if (fire != null && !fire.restored && key.startsWith(within)) {
                restore(signal, fire);
            }
        });
    }

    private Open raise(Signal signal, AlarmKind kind) {
        boolean commissioning = underTest.contains(signal.pointKey());
        var alarm = new Open(ids.get(), kind, signal.pointKey(), signal.receivedAt(), commissioning);
        alarm.occurrences = 1;
        AlarmPoint point = points.apply(signal);
        say(alarm, new AlarmRaised(alarm.id, kind, point, signal.receivedAt(), signal.hasTestMark(), commissioning));
        occurrences.add(new AlarmStore.Occurrence(alarm.id, 1, signal));
        return alarm;
    }

    private void again(Signal signal, Open alarm) {
        alarm.occurrences++;
        occurrences.add(new AlarmStore.Occurrence(alarm.id, alarm.occurrences, signal));
        boolean wasRestored = alarm.restored;
        alarm.restored = false;
        if (wasRestored || alarm.occurrences <= EACH_UP_TO || Integer.bitCount(alarm.occurrences) == 1) {
            say(alarm, new AlarmOccurred(alarm.id, alarm.occurrences, signal.receivedAt()));
        }
    }

    private void restore(Signal signal, Open alarm) {
        alarm.restored = true;
        say(alarm, new AlarmRestored(alarm.id, signal.receivedAt()));
        if (alarm.kind != AlarmKind.FIRE) {
            say(alarm, new AlarmClosed(alarm.id, "restored"));
        }
    }

    private void say(Open alarm, AlarmEvent event) {
        events.add(new StreamEvent(StreamId.alarm(alarm.id), event));
    }

    /** An alarm that is not closed, as far as the intake must know it. */
    private static final class Open {
        private final UUID id;
        private final AlarmKind kind;
        private final String pointKey;
        private final Instant raisedAt;
        private final @Nullable Instant dismissedAt;
        private final boolean commissioning;
        private int occurrences;
        private boolean restored;

        Open(AlarmStore.OpenAlarm alarm) {
            this.id = alarm.id();
            this.kind = alarm.kind();
            this.pointKey = alarm.pointKey();
            this.raisedAt = alarm.raisedAt();
            this.dismissedAt = alarm.state().isDismissed() ? alarm.judgedAt() : null;
            this.restored = alarm.restored();
            this.commissioning = alarm.commissioning();
        }

        Open(UUID id, AlarmKind kind, String pointKey, Instant raisedAt, boolean commissioning) {
            this.commissioning = commissioning;
            this.id = id;
            this.kind = kind;
            this.pointKey = pointKey;
            this.raisedAt = raisedAt;
            this.dismissedAt = null;
        }

        /** After "false" or "test" a new beginning rings, and so does the old state when it goes on for too long. */
        boolean ringsAnew(Signal signal, Duration after) {
            return dismissedAt != null && (restored || signal.receivedAt().isAfter(dismissedAt.plus(after)));
        }
    }
}
