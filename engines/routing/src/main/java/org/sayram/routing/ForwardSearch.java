package org.sayram.routing;

import java.util.Arrays;
import org.sayram.kernel.geo.GeoPoint;

/** Dijkstra's search over arcs with the traffic, from a unit to every junction it reaches in time. */
final class ForwardSearch {
    private final RoadQuery query;
    private final LabelHeap heap;
    private final int limitMillis;
    private final int[] arcTimes;
    private final int[] nodeTimes;

    private ForwardSearch(RoadQuery query, LabelHeap heap, int limitMillis) {
        this.query = query;
        this.heap = heap;
        this.limitMillis = limitMillis;
        arcTimes = new int[query.graph().arcs()];
        nodeTimes = new int[query.graph().junctions.count()];
        Arrays.fill(arcTimes, BackwardSearch.UNREACHED);
        Arrays.fill(nodeTimes, BackwardSearch.UNREACHED);
    }

    /** The least time to each node; {@link BackwardSearch#UNREACHED} where it is beyond the limit. */
    static int[] timesFrom(RoadQuery query, GeoPoint start, int limitMillis, LabelHeap heap) {
        heap.clear();
        ForwardSearch search = new ForwardSearch(query, heap, limitMillis);
        for (Snap snap : query.snaps(start)) {
            search.start(snap);
        }
        search.run();
        return search.nodeTimes;
    }

    private void start(Snap snap) {
        int access = TravelCost.walkMillis(snap.metres(), query.cost().access().fromUnitKmh());
        int node = query.nodeOf(snap);
        if (node >= 0) {
            arriveAt(node, access);
            relaxArcsFrom(node, -1, access);
            return;
        }
        for (int arc = 2 * snap.segment(); arc <= 2 * snap.segment() + 1; arc++) {
            int length = query.graph().segments.length(snap.segment());
            int from = query.fromTail(arc, snap);
            if (query.graph().driveable(arc) && query.open(arc, from, length)) {
                label(arc, (long) access + query.cost().millis(snap.segment(), length - from));
            }
        }
    }

    private void run() {
        while (!heap.isEmpty()) {
            long entry = heap.pop();
            int arc = LabelHeap.arc(entry);
            int millis = LabelHeap.millis(entry);
            if (millis == arcTimes[arc]) {
                int head = query.graph().segments.headOf(arc);
                arriveAt(head, millis);
                relaxArcsFrom(head, arc, millis);
            }
        }
    }

    private void arriveAt(int node, int millis) {
        if (millis <= limitMillis) {
            nodeTimes[node] = Math.min(nodeTimes[node], millis);
        }
    }

    private void relaxArcsFrom(int node, int arrivedBy, int millis) {
        Junctions junctions = query.graph().junctions;
        for (int i = junctions.outFrom(node); i < junctions.outTo(node); i++) {
            int arc = junctions.outArc(i);
            if (query.closures().cuts(arc >> 1)) {
                continue;
            }
            int turn = arrivedBy < 0 ? 0 : query.cost().turnMillis(arrivedBy, arc);
            if (turn != TravelCost.FORBIDDEN) {
                label(arc, (long) millis + turn + query.cost().arcMillis(arc));
            }
        }
    }

    private void label(int arc, long millis) {
        if (millis <= limitMillis && millis < arcTimes[arc]) {
            arcTimes[arc] = (int) millis;
            heap.push((int) millis, arc);
        }
    }
}
