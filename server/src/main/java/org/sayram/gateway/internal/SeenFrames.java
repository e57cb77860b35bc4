package org.sayram.gateway.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Digests of the frames stored lately. Belongs to the one thread that commits. */
final class SeenFrames {
    private final Duration within;
    private final Map<Long, Instant> seen = new HashMap<>();
    private final ArrayDeque<Map.Entry<Long, Instant>> order = new ArrayDeque<>();

    SeenFrames(Duration within) {
        this.within = within;
    }

    boolean contains(long digest, Instant now) {
        Instant at = seen.get(digest);
        return at != null && Duration.between(at, now).compareTo(within) <= 0;
    }

    void add(long digest, Instant at) {
        seen.put(digest, at);
        order.addLast(Map.entry(digest, at));
        forget(at);
    }

    private void forget(Instant now) {
        while (!order.isEmpty()
                && Duration.between(order.getFirst().getValue(), now).compareTo(within) > 0) {
            Map.Entry<Long, Instant> oldest = order.removeFirst();
            seen.remove(oldest.getKey(), oldest.getValue());
        }
    }
}
