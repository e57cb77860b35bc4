package org.sayram.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayram.kernel.geo.GeoPoint;

/**
 * The slow obvious twin of the search: every piece of every road is an edge of its own, times are doubles, and the edges are
 * relaxed over and over until nothing changes (Bellman and Ford). It works from the given roads and signs, not from the arrays.
 */
final class NaiveRoads {
    private record Edge(RoadWay way, int fromIndex, long from, long to, double seconds) {}

    private final Map<Long, GeoPoint> places;
    private final List<RoadWay> ways;
    private final List<TurnRestriction> restrictions;
    private final FireVehicleProfile profile;
    private final RoadConditions conditions;
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Long, Integer> roadEnds = new HashMap<>();
    private final Set<Long> junctions = new HashSet<>();

    NaiveRoads(
            Map<Long, GeoPoint> places,
            List<RoadWay> ways,
            List<TurnRestriction> restrictions,
            FireVehicleProfile profile,
            RoadConditions conditions) {
        this.places = places;
        this.ways = ways;
        this.restrictions = restrictions;
        this.profile = profile;
        this.conditions = conditions;
        ways.forEach(this::addEdges);
        findJunctions();
    }

    private void addEdges(RoadWay way) {
        for (int i = 0; i + 1 < way.nodes().size(); i++) {
            long a = way.nodes().get(i);
            long b = way.nodes().get(i + 1);
            roadEnds.merge(a, 1, Integer::sum);
            roadEnds.merge(b, 1, Integer::sum);
            if (closed(way, places.get(a), places.get(b))) {
                continue;
            }
            double seconds = places.get(a).distanceTo(places.get(b)).inMetres()
                    * 3600
                    / profile.metresPerHour(way.roadClass(), way.unpaved(), way.maxSpeedKmh(), conditions.season());
            if (way.direction() != RoadWay.Direction.BACKWARD) {
                edges.add(new Edge(way, i, a, b, seconds));
            }
            if (way.direction() != RoadWay.Direction.FORWARD) {
                edges.add(new Edge(way, i, b, a, seconds));
            }
        }
    }

    private void findJunctions() {
        Map<Long, Integer> uses = new HashMap<>();
        for (RoadWay way : ways) {
            way.nodes().forEach(n -> uses.merge(n, 1, Integer::sum));
            uses.merge(way.nodes().getFirst(), 1, Integer::sum);
            uses.merge(way.nodes().getLast(), 1, Integer::sum);
        }
        uses.forEach((node, count) -> {
            if (count > 1) {
                junctions.add(node);
            }
        });
    }

    private boolean closed(RoadWay way, GeoPoint a, GeoPoint b) {
        if (conditions.closedWays().contains(way.id())) {
            return true;
        }
        // A circle closes a whole stretch between junctions to through traffic; here ways are cut into pieces, and a
        // drive along
        // a shape node must pass all of them, so closing the piece is the same.
        for (ClosedCircle circle : conditions.closedCircles()) {
            for (int step = 0; step <= 2000; step++) {
                double share = step / 2000.0;
                GeoPoint point = new GeoPoint(
                        a.longitude() + share * (b.longitude() - a.longitude()),
                        a.latitude() + share * (b.latitude() - a.latitude()));
                if (point.distanceTo(circle.centre()).compareTo(circle.radius()) <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True for a road end or a node where roads meet. */
    boolean isJunction(long node) {
        return junctions.contains(node);
    }

    /** Seconds from one node to another, infinite if there is no drive. */
    double seconds(long start, long end) {
        if (start == end) {
            return 0;
        }
        double[] best = new double[edges.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int e = 0; e < best.length; e++) {
            if (edges.get(e).from() == start) {
                best[e] = edges.get(e).seconds();
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < best.length; e++) {
                for (int f = 0; f < best.length; f++) {
                    double offered = best[e]
                            + turn(edges.get(e), edges.get(f))
                            + edges.get(f).seconds();
                    if (offered < best[f] - 1e-9) {
                        best[f] = offered;
                        changed = true;
                    }
                }
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < best.length; e++) {
            least = edges.get(e).to() == end ? Math.min(least, best[e]) : least;
        }
        return least;
    }

    private double turn(Edge in, Edge out) {
        if (in.to() != out.from() || forbidden(in, out)) {
            return Double.POSITIVE_INFINITY;
        }
        if (in.way() == out.way() && in.fromIndex() == out.fromIndex()) {
            return junctions.contains(in.to())
                    ? profile.turns().turnRound().toMillis() / 1000.0
                    : Double.POSITIVE_INFINITY;
        }
        if (roadEnds.get(in.to()) < 3) {
            return 0;
        }
        long arrive = Math.round(places.get(in.to()).bearingTo(places.get(in.from()))) + 180;
        long leave = Math.round(places.get(out.from()).bearingTo(places.get(out.to())));
        long right = Math.floorMod(leave - arrive, 360L);
        if (right < 45 || right > 315) {
            return 0;
        }
        return (right <= 180 ? profile.turns().right() : profile.turns().left()).toMillis() / 1000.0;
    }

    private boolean forbidden(Edge in, Edge out) {
        for (TurnRestriction restriction : restrictions) {
            if (restriction.viaNode() != in.to()
                    || restriction.fromWay() != in.way().id()
                    || !clear(restriction)) {
                continue;
            }
            boolean named = out.way().id() == restriction.toWay();
            if (named == (restriction.kind() == TurnRestriction.Kind.NO)) {
                return true;
            }
        }
        return false;
    }

    /** A sign counts only if exactly one drive of its first road arrives and exactly one of its second leaves. */
    private boolean clear(TurnRestriction restriction) {
        return junctions.contains(restriction.viaNode())
                && drives(restriction.fromWay(), restriction.viaNode(), true) == 1
                && drives(restriction.toWay(), restriction.viaNode(), false) == 1;
    }

    private int drives(long wayId, long node, boolean arriving) {
        int count = 0;
        for (RoadWay way : ways) {
            for (int i = 0; way.id() == wayId && i + 1 < way.nodes().size(); i++) {
                boolean startsHere = way.nodes().get(i) == node;
                boolean endsHere = way.nodes().get(i + 1) == node;
                boolean along = way.direction() != RoadWay.Direction.BACKWARD && (arriving ? endsHere : startsHere);
                boolean against = way.direction() != RoadWay.Direction.FORWARD && (arriving ? startsHere : endsHere);
                count += (along ? 1 : 0) + (against ? 1 : 0);
            }
        }
        return count;
    }
}
