package org.sayram.gateway.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * Digests of the frames stored lately. Two generations, each as long as a repeat may take: a digest is remembered at least
 * so long and at most twice as long, at 16 bytes a place. Belongs to the one thread that commits.
 */
final class SeenFrames {
    private final long withinMillis;
    private Generation current = new Generation();
    private Generation before = new Generation();
    private long begunAt = Long.MIN_VALUE;

    SeenFrames(Duration within) {
        this.withinMillis = within.toMillis();
    }

    boolean contains(long digest, Instant now) {
        long at = Math.max(current.find(digest), before.find(digest));
        return at != Generation.NEVER && now.toEpochMilli() - at <= withinMillis;
    }

    void add(long digest, Instant at) {
        long millis = at.toEpochMilli();
        if (begunAt == Long.MIN_VALUE) {
            begunAt = millis;
        }
        if (millis - begunAt > withinMillis) {
            before = current;
            current = new Generation();
            begunAt = millis;
        }
        current.put(digest, millis);
    }

    /** An open-addressed table from digest to time; digests are random already and need no further hashing. */
    private static final class Generation {
        static final long NEVER = 0;
        private static final int SMALLEST = 1024;

        private long[] digests = new long[SMALLEST];
        private long[] times = new long[SMALLEST];
        private int size;

        long find(long digest) {
            return times[place(digest)];
        }

        void put(long digest, long at) {
            if (2 * size >= digests.length) {
                grow();
            }
            int place = place(digest);
            if (times[place] == NEVER) {
                digests[place] = digest;
                size++;
            }
            times[place] = Math.max(times[place], at);
        }

        private int place(long digest) {
            int mask = digests.length - 1;
            int place = Long.hashCode(digest) & mask;
            while (times[place] != NEVER && digests[place] != digest) {
                place = (place + 1) & mask;
            }
            return place;
        }

        private void grow() {
            long[] oldDigests = digests;
            long[] oldTimes = times;
            digests = new long[2 * oldDigests.length];
            times = new long[2 * oldTimes.length];
            for (int old = 0; old < oldDigests.length; old++) {
                if (oldTimes[old] != NEVER) {
                    int place = place(oldDigests[old]);
                    digests[place] = oldDigests[old];
                    times[place] = oldTimes[old];
                }
            }
        }
    }
}
