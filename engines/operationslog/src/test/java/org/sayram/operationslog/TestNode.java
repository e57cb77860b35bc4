package org.sayram.operationslog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.IncidentFact.*;

/** A node as the real one writes: it sees what it holds, keeps a clock of its own, seals its chain and meets other nodes. */
final class TestNode {
    static final String INCIDENT = "incident/1";

    private final String name;
    private final int incarnation;
    private final Duration clockError;
    private final EventIds ids;
    private final Map<UUID, FactEvent> held = new LinkedHashMap<>();
    private Instant trueTime = Events.START;
    private HybridTime clock = HybridTime.ZERO;
    private Hash head = Hash.NONE;
    private long sequence;

    TestNode(String name, Duration clockError) {
        this(name, 1, clockError);
    }

    TestNode(String name, int incarnation, Duration clockError) {
        this.name = name;
        this.incarnation = incarnation;
        this.clockError = clockError;
        this.ids = new EventIds(new Random(name.hashCode() * 31L + incarnation));
    }

    static TestNode of(String name) {
        return new TestNode(name, Duration.ZERO);
    }

    String name() {
        return name;
    }

    int incarnation() {
        return incarnation;
    }

    long sequence() {
        return sequence;
    }

    /** A new id for an act or an object. */
    UUID id() {
        return ids.next(trueTime);
    }

    Collection<FactEvent> held() {
        return held.values();
    }

    IncidentState state() {
        return IncidentFold.fold(held.values());
    }

    void at(Instant time) {
        trueTime = time;
    }

    /** Lets true time pass. */
    TestNode after(Duration time) {
        trueTime = trueTime.plus(time);
        return this;
    }

    UUID write(IncidentFact fact) {
        return write(fact, "person:1", id());
    }

    UUID write(IncidentFact fact, String actor, UUID act) {
        List<OrderedEvent> order = EventOrder.of(
                        held.values().stream().map(FactEvent::event).toList())
                .events();
        String stream = streamOf(fact);
        UUID seen = null;
        int term = 0;
        for (OrderedEvent placed : order) {
            seen = placed.event().stream().equals(stream) ? placed.event().id() : seen;
            term = Math.max(term, placed.term());
        }
        boolean takesCommand = fact instanceof CommandAccepted || fact instanceof CommandAssumed;
        return write(fact, actor, act, takesCommand ? term + 1 : term, seen);
    }

    UUID write(IncidentFact fact, String actor, UUID act, int term, @Nullable UUID basedOn) {
        trueTime = trueTime.plusMillis(10);
        Instant wall = trueTime.plus(clockError);
        clock = HybridClock.tick(clock, wall);
        sequence++;
        String type = fact.getClass().getSimpleName();
        String body = "\"" + fact.toString().replace('"', '\'') + "\"";
        var unsealed = new UnsealedEvent(
                ids.next(wall),
                act,
                "live",
                streamOf(fact),
                name,
                incarnation,
                sequence,
                term,
                basedOn,
                clock,
                wall,
                wall,
                actor,
                type,
                1,
                body);
        Event event = HashChain.seal(unsealed, head);
        head = event.hash();
        held.put(event.id(), new FactEvent(event, fact));
        return event.id();
    }

    /** Both nodes exchange what the other lacks. */
    void meet(TestNode other) {
        trueTime = trueTime.isAfter(other.trueTime) ? trueTime : other.trueTime;
        other.trueTime = trueTime;
        List<FactEvent> ours = List.copyOf(held.values());
        List.copyOf(other.held.values()).forEach(this::receive);
        ours.forEach(other::receive);
    }

    /** Receives one event; again is harmless. */
    void receive(FactEvent event) {
        if (held.putIfAbsent(event.event().id(), event) == null) {
            clock = HybridClock.receive(clock, event.event().clock(), trueTime.plus(clockError))
                    .clock();
        }
    }

    private static String streamOf(IncidentFact fact) {
        return switch (fact) {
            case UnitAssigned assigned -> "assignment/" + assigned.assignment();
            case OrderReceived received -> "assignment/" + received.assignment();
            case StatusReported status -> "assignment/" + status.assignment();
            case AssignmentCancelled cancelled -> "assignment/" + cancelled.assignment();
            default -> INCIDENT;
        };
    }
}
