package org.sayram.gateway.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sayram.gateway.RejectedBytes;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts bytes that were no frame, and frames with something odd about them, and writes the counts once a second: noise must
 * not cost a transaction a byte.
 */
@Component
class RejectedCounter {
    private static final int SAMPLE_BYTES = 1054;

    private final RawFrameStore store;
    private final Clock clock;
    private final Map<Key, Counted> pending = new ConcurrentHashMap<>();

    RejectedCounter(RawFrameStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Bytes that were refused. */
    void refused(String protocol, RejectedBytes bytes) {
        count(protocol, bytes, false);
    }

    /** A frame that is stored although something about it is odd. */
    void odd(String protocol, RejectedBytes bytes) {
        count(protocol, bytes, true);
    }

    private void count(String protocol, RejectedBytes bytes, boolean stored) {
        byte[] sample =
                bytes.sample().length <= SAMPLE_BYTES ? bytes.sample() : Arrays.copyOf(bytes.sample(), SAMPLE_BYTES);
        var one = new Counted(
                protocol,
                bytes.reason(),
                stored,
                1,
                clock.instant(),
                bytes.session().peer(),
                sample);
        pending.merge(new Key(protocol, bytes.reason()), one, Counted::plus);
    }

    @Scheduled(fixedDelay = 1000)
    synchronized void write() {
        for (Key key : new ArrayList<>(pending.keySet())) {
            Counted counted = pending.remove(key);
            if (counted != null) {
                try {
                    store.count(counted);
                } catch (DataAccessException e) {
                    pending.merge(key, counted, (later, earlier) -> earlier.plus(later));
                    throw e;
                }
            }
        }
    }

    private record Key(String protocol, String reason) {}

    /** What came together under one reason, with the latest sample to look at. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Counted(String protocol, String reason, boolean stored, long count, Instant at, String peer, byte[] sample) {
        Counted plus(Counted later) {
            return new Counted(protocol, reason, stored, count + later.count, later.at, later.peer, later.sample);
        }
    }
}
