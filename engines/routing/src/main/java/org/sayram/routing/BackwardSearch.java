package org.sayram.routing;

import java.util.Arrays;

/**
 * Dijkstra's search over arcs against the traffic, from the incident to everywhere. Searching arcs instead of nodes is what makes
 * turn restrictions and turning times exact.
 */
final class BackwardSearch {
    static final int UNREACHED = Integer.MAX_VALUE;

    private final RoadQuery query;
    private final LabelHeap heap;
    private final int limitMillis;
    private final int[] times;

    private BackwardSearch(RoadQuery query, LabelHeap heap, int limitMillis) {
        this.query = query;
        this.heap = heap;
        this.limitMillis = limitMillis;
        times = new int[query.graph().arcs()];
        Arrays.fill(times, UNREACHED);
    }

    /** The least time from the tail of each arc, driving it, to the incident; {@link #UNREACHED} where there is none in time. */
    static int[] timesTo(RoadQuery query, Destination destination, int limitMillis, LabelHeap heap) {
        heap.clear();
        BackwardSearch search = new BackwardSearch(query, heap, limitMillis);
        search.start(destination);
        search.run();
        return search.times;
    }

    private void start(Destination destination) {
        TravelCost cost = query.cost();
        for (Destination.ArcTarget target : destination.arcs()) {
            if (query.open(target.arc(), 0, target.fromTail())) {
                label(target.arc(), (long) target.accessMillis() + cost.millis(target.arc() >> 1, target.fromTail()));
            }
        }
        for (Destination.NodeTarget target : destination.nodes()) {
            relaxArcsInto(target.node(), -1, target.accessMillis());
        }
    }

    private void run() {
        while (!heap.isEmpty()) {
            long entry = heap.pop();
            int arc = LabelHeap.arc(entry);
            int millis = LabelHeap.millis(entry);
            if (millis == times[arc]) {
                relaxArcsInto(query.graph().segments.tailOf(arc), arc, millis);
            }
        }
    }

    /** Offers each arc into a node the time onward from there, along the next arc or, with none, to the end at the node. */
    private void relaxArcsInto(int node, int nextArc, int onwardMillis) {
        Junctions junctions = query.graph().junctions;
        for (int i = junctions.inFrom(node); i < junctions.inTo(node); i++) {
            int arc = junctions.inArc(i);
            if (query.closures().cuts(arc >> 1)) {
                continue;
            }
            int turn = nextArc < 0 ? 0 : query.cost().turnMillis(arc, nextArc);
            if (turn != TravelCost.FORBIDDEN) {
                label(arc, (long) onwardMillis + turn + query.cost().arcMillis(arc));
            }
        }
    }

    private void label(int arc, long millis) {
        if (millis <= limitMillis && millis < times[arc]) {
            times[arc] = (int) millis;
            heap.push((int) millis, arc);
        }
    }
}
