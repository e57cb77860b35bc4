package org.sayram.routing;

import java.util.Arrays;
import java.util.BitSet;

/** Forbidden pairs of arcs. A sign that allows only one turn is held as bans of all the others. */
final class TurnBans {
    private final BitSet arrivals = new BitSet();
    private final long[] pairs;

    /** Takes pairs packed as (arriving arc, leaving arc). */
    TurnBans(long[] packed) {
        pairs = packed.clone();
        Arrays.sort(pairs);
        for (long pair : pairs) {
            arrivals.set((int) (pair >>> 32));
        }
    }

    static long pack(int fromArc, int toArc) {
        return ((long) fromArc << 32) | toArc;
    }

    boolean banned(int fromArc, int toArc) {
        return arrivals.get(fromArc) && Arrays.binarySearch(pairs, pack(fromArc, toArc)) >= 0;
    }

    int count() {
        return pairs.length;
    }
}
