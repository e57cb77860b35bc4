package org.sayram.routing;

import java.util.ArrayList;
import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/** Where the drive to an incident may end: points inside arcs, or nodes, each with the walk from there. */
record Destination(List<ArcTarget> arcs, List<NodeTarget> nodes) {
    /** An end inside an arc. */
    record ArcTarget(int arc, int fromTail, int accessMillis, Snap snap) {}

    /** An end at a junction. */
    record NodeTarget(int node, int accessMillis, Snap snap) {}

    static Destination of(RoadQuery query, GeoPoint incident) {
        List<ArcTarget> arcs = new ArrayList<>();
        List<NodeTarget> nodes = new ArrayList<>();
        for (Snap snap : query.snaps(incident)) {
            int access =
                    TravelCost.walkMillis(snap.metres(), query.cost().access().toIncidentKmh());
            int node = query.nodeOf(snap);
            if (node >= 0) {
                nodes.add(new NodeTarget(node, access, snap));
                continue;
            }
            for (int arc = 2 * snap.segment(); arc <= 2 * snap.segment() + 1; arc++) {
                if (query.graph().driveable(arc)) {
                    arcs.add(new ArcTarget(arc, query.fromTail(arc, snap), access, snap));
                }
            }
        }
        return new Destination(arcs, nodes);
    }

    boolean isNowhere() {
        return arcs.isEmpty() && nodes.isEmpty();
    }
}
