package org.sayram.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/** Follows the times of a backward search from a point of the network to the incident. */
final class Drive {
    /** More than any drive takes. */
    static final long NONE = Long.MAX_VALUE / 4;

    private final RoadQuery query;
    private final Destination destination;
    private final int[] times;

    Drive(RoadQuery query, Destination destination, int[] times) {
        this.query = query;
        this.destination = destination;
        this.times = times;
    }

    /** A drive that was followed to its end; its line is empty unless it was asked for. */
    record Trace(long millimetres, Snap end, List<GeoPoint> line) {}

    /** Least time to the incident from a position inside an arc, driving on along it; {@link #NONE} if it cannot be done. */
    long millisFrom(int arc, int fromTail) {
        long best = onward(arc, fromTail);
        Destination.ArcTarget target = bestTargetAhead(arc, fromTail);
        return target == null ? best : Math.min(best, millisTo(target, fromTail));
    }

    /** Least time of a walk to the incident from a junction itself; {@link #NONE} if the drive does not end there. */
    long millisAtNode(int node) {
        Destination.NodeTarget target = targetAt(node);
        return target == null ? NONE : target.accessMillis();
    }

    /** The end at a junction where {@link #millisAtNode} is not {@link #NONE}. */
    Trace traceAtNode(int node) {
        Destination.NodeTarget target = targetAt(node);
        if (target == null) {
            throw new IllegalStateException("no drive ends at node " + node);
        }
        return new Trace(0, target.snap(), List.of(target.snap().place()));
    }

    /** Follows the drive whose time {@link #millisFrom} told, drawing its line if asked. */
    Trace trace(int startArc, int startFromTail, boolean drawn) {
        List<GeoPoint> line = new ArrayList<>();
        long millimetres = 0;
        int arc = startArc;
        int fromTail = startFromTail;
        for (int steps = 0; steps <= times.length; steps++) {
            Destination.ArcTarget target = bestTargetAhead(arc, fromTail);
            if (target != null && millisTo(target, fromTail) <= onward(arc, fromTail)) {
                if (drawn) {
                    draw(line, arc, fromTail, target.fromTail());
                }
                return new Trace(millimetres + target.fromTail() - fromTail, target.snap(), line);
            }
            int length = query.graph().segments.length(arc >> 1);
            if (drawn) {
                draw(line, arc, fromTail, length);
            }
            millimetres += length - fromTail;
            int head = query.graph().segments.headOf(arc);
            int next = bestNext(arc);
            Destination.NodeTarget end = targetAt(head);
            if (end != null && (next < 0 || end.accessMillis() <= millisThrough(arc, next))) {
                return new Trace(millimetres, end.snap(), line);
            }
            if (next < 0) {
                break;
            }
            arc = next;
            fromTail = 0;
        }
        throw new IllegalStateException("the times of the search do not lead from arc " + startArc + " to its end");
    }

    private long onward(int arc, int fromTail) {
        int length = query.graph().segments.length(arc >> 1);
        if (!query.open(arc, fromTail, length)) {
            return NONE;
        }
        long best = millisAtNode(query.graph().segments.headOf(arc));
        int next = bestNext(arc);
        if (next >= 0) {
            best = Math.min(best, millisThrough(arc, next));
        }
        return best == NONE ? NONE : best + query.cost().millis(arc >> 1, length - fromTail);
    }

    private long millisThrough(int arc, int next) {
        return (long) query.cost().turnMillis(arc, next) + times[next];
    }

    /** The arc to take after this one, or -1 if none leads on; of equal ones the lowest. */
    private int bestNext(int arc) {
        Junctions junctions = query.graph().junctions;
        int node = query.graph().segments.headOf(arc);
        int best = -1;
        for (int i = junctions.outFrom(node); i < junctions.outTo(node); i++) {
            int next = junctions.outArc(i);
            if (times[next] == BackwardSearch.UNREACHED || query.cost().turnMillis(arc, next) == TravelCost.FORBIDDEN) {
                continue;
            }
            if (best < 0 || millisThrough(arc, next) < millisThrough(arc, best)) {
                best = next;
            }
        }
        return best;
    }

    private Destination.@Nullable ArcTarget bestTargetAhead(int arc, int fromTail) {
        Destination.ArcTarget best = null;
        for (Destination.ArcTarget target : destination.arcs()) {
            if (target.arc() == arc
                    && target.fromTail() >= fromTail
                    && query.open(arc, fromTail, target.fromTail())
                    && (best == null || millisTo(target, fromTail) < millisTo(best, fromTail))) {
                best = target;
            }
        }
        return best;
    }

    private long millisTo(Destination.ArcTarget target, int fromTail) {
        return (long) target.accessMillis() + query.cost().millis(target.arc() >> 1, target.fromTail() - fromTail);
    }

    private Destination.@Nullable NodeTarget targetAt(int node) {
        Destination.NodeTarget best = null;
        for (Destination.NodeTarget target : destination.nodes()) {
            if (target.node() == node && (best == null || target.accessMillis() < best.accessMillis())) {
                best = target;
            }
        }
        return best;
    }

    /** Appends the line of an arc between two distances from its tail. */
    private void draw(List<GeoPoint> line, int arc, int from, int to) {
        SegmentTable segments = query.graph().segments;
        int segment = arc >> 1;
        int length = segments.length(segment);
        boolean along = (arc & 1) == 0;
        append(line, segments.placeAt(segment, along ? from : length - from));
        int first = segments.firstPoint(segment);
        int last = segments.lastPoint(segment);
        int position = 0;
        for (int i = 0; i < last - first; i++) {
            int point = along ? first + i : last - i;
            if (position > from && position < to) {
                append(line, segments.place(point));
            }
            position += segments.pieceMillimetres(along ? point : point - 1);
        }
        append(line, segments.placeAt(segment, along ? to : length - to));
    }

    private static void append(List<GeoPoint> line, GeoPoint place) {
        if (line.isEmpty() || !line.getLast().equals(place)) {
            line.add(place);
        }
    }
}
