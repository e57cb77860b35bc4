package org.sayram.routing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.sayram.kernel.geo.GeoPoint;

/** Which stretches of which segments are closed, as positions along their lines in millimetres. */
final class Closures {
    private final SegmentTable segments;
    private final BitSet cut = new BitSet();
    private final Map<Integer, int[]> closedStretches = new HashMap<>();

    private Closures(SegmentTable segments) {
        this.segments = segments;
    }

    static Closures of(RoadGraph graph, RoadConditions conditions) {
        Closures closures = new Closures(graph.segments);
        conditions.closedWays().forEach(way -> closures.closeWay(graph.ways.find(way)));
        conditions.closedCircles().forEach(circle -> closures.closeCircle(graph.grid, circle));
        return closures;
    }

    /** True when a segment cannot be driven from end to end. */
    boolean cuts(int segment) {
        return cut.get(segment);
    }

    /** True when nothing closed lies between two positions. */
    boolean clear(int segment, int fromMillimetres, int toMillimetres) {
        if (!cuts(segment)) {
            return true;
        }
        int[] stretches = closedStretches.getOrDefault(segment, new int[0]);
        for (int i = 0; i < stretches.length; i += 2) {
            if (fromMillimetres <= stretches[i + 1] && toMillimetres >= stretches[i]) {
                return false;
            }
        }
        return true;
    }

    /** The position itself if open, otherwise the open places just outside the stretches that close it. */
    int[] openPlacesNear(int segment, int position) {
        if (clear(segment, position, position)) {
            return new int[] {position};
        }
        int[] stretches = closedStretches.getOrDefault(segment, new int[0]);
        return IntStream.range(0, stretches.length)
                .map(i -> i % 2 == 0 ? stretches[i] - 1 : stretches[i] + 1)
                .filter(p -> p >= 0 && p <= segments.length(segment) && clear(segment, p, p))
                .toArray();
    }

    private void closeWay(int way) {
        if (way < 0) {
            return;
        }
        for (int segment = segments.firstOfWay(way);
                segment < segments.count() && segments.way(segment) == way;
                segment++) {
            close(segment, 0, segments.length(segment));
        }
    }

    private void closeCircle(SegmentGrid grid, ClosedCircle circle) {
        GeoPoint centre = circle.centre();
        Plane plane = Plane.around(centre.longitude(), centre.latitude());
        double radius = circle.radius().inMetres();
        double east = radius / plane.metresPerDegreeEast() * 1.02;
        double north = radius / Plane.METRES_PER_DEGREE * 1.02;
        BitSet seen = new BitSet();
        grid.eachIn(
                centre.longitude() - east,
                centre.latitude() - north,
                centre.longitude() + east,
                centre.latitude() + north,
                piece -> {
                    int segment = segments.segmentOf(piece);
                    if (!seen.get(segment)) {
                        seen.set(segment);
                        closeInside(segment, plane, radius);
                    }
                });
    }

    /** Closes from where the segment first enters the circle to where it last leaves it. */
    private void closeInside(int segment, Plane plane, double radius) {
        int before = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int piece = segments.firstPoint(segment); piece < segments.lastPoint(segment); piece++) {
            int length = segments.pieceMillimetres(piece);
            double[] inside = shareInside(piece, plane, radius);
            if (inside.length > 0) {
                first = Math.min(first, before + (int) Math.floor(inside[0] * length));
                last = Math.max(last, before + (int) Math.ceil(inside[1] * length));
            }
            before += length;
        }
        if (last >= 0) {
            close(segment, first, last);
        }
    }

    /** From and to which share of its length a piece lies in a circle around the origin of the plane; empty if it does not. */
    private double[] shareInside(int piece, Plane plane, double radius) {
        double east = plane.east(segments.longitude(piece));
        double north = plane.north(segments.latitude(piece));
        double alongEast = plane.east(segments.longitude(piece + 1)) - east;
        double alongNorth = plane.north(segments.latitude(piece + 1)) - north;
        double a = alongEast * alongEast + alongNorth * alongNorth;
        double b = east * alongEast + north * alongNorth;
        double c = east * east + north * north - radius * radius;
        if (a == 0) {
            return c <= 0 ? new double[] {0, 1} : new double[0];
        }
        double discriminant = b * b - a * c;
        if (discriminant < 0) {
            return new double[0];
        }
        double from = Math.max(0, (-b - Math.sqrt(discriminant)) / a);
        double to = Math.min(1, (-b + Math.sqrt(discriminant)) / a);
        return from <= to ? new double[] {from, to} : new double[0];
    }

    private void close(int segment, int from, int to) {
        cut.set(segment);
        closedStretches.merge(
                segment,
                new int[] {from, to},
                (old, added) ->
                        IntStream.concat(IntStream.of(old), IntStream.of(added)).toArray());
    }
}
