package org.sayram.operationslog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ordinary events for tests of chain and anchors. */
final class Events {
    static final Instant START = Instant.parse("2026-06-15T00:30:05.123456Z");

    private Events() {}

    static UnsealedEvent unsealed(String node, int incarnation, long sequence) {
        Instant at = START.plus(Duration.ofSeconds(sequence));
        return new UnsealedEvent(
                new UUID(7 * sequence, node.hashCode()),
                new UUID(11 * sequence, node.hashCode()),
                "live",
                "incident/4711",
                node,
                incarnation,
                sequence,
                3,
                sequence == 1 ? null : new UUID(7 * (sequence - 1), node.hashCode()),
                new HybridTime(at.toEpochMilli(), 0),
                at.minusMillis(40),
                at,
                "person:seat-2",
                "NoteKept",
                1,
                "{\"kind\":\"NOTE\",\"text\":\"第 " + sequence + " 条\"}");
    }

    static List<Event> chain(String node, int incarnation, int length) {
        var events = new ArrayList<Event>();
        Hash head = Hash.NONE;
        for (long sequence = 1; sequence <= length; sequence++) {
            Event event = HashChain.seal(unsealed(node, incarnation, sequence), head);
            events.add(event);
            head = event.hash();
        }
        return events;
    }
}
