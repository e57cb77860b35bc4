package org.sayram.gateway.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sayram.gateway.RejectedBytes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts bytes that were no frame, and writes the counts once a second: noise must not cost a transaction a byte. */
@Component
class RejectedCounter {
    private static final int SAMPLE_BYTES = 1054;

    private final RawFrameStore store;
    private final Clock clock;
    private final Map<Key, Pending> pending = new ConcurrentHashMap<>();

    RejectedCounter(RawFrameStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void count(String protocol, RejectedBytes bytes) {
        byte[] sample = bytes.sample().length <= SAMPLE_BYTES
                ? bytes.sample()
                : java.util.Arrays.copyOf(bytes.sample(), SAMPLE_BYTES);
        var one = new Pending(1, clock.instant(), bytes.session().peer(), sample);
        pending.merge(new Key(protocol, bytes.reason()), one, Pending::plus);
    }

    @Scheduled(fixedDelay = 1000)
    void write() {
        for (Key key : new ArrayList<>(pending.keySet())) {
            Pending counted = pending.remove(key);
            if (counted != null) {
                store.countRejected(
                        key.protocol(), key.reason(), counted.count(), counted.at(), counted.peer(), counted.sample());
            }
        }
    }

    private record Key(String protocol, String reason) {}

    @SuppressWarnings("ArrayRecordComponent") // a sample to look at, never compared
    private record Pending(long count, Instant at, String peer, byte[] sample) {
        Pending plus(Pending later) {
            return new Pending(count + later.count, later.at, later.peer, later.sample);
        }
    }
}
