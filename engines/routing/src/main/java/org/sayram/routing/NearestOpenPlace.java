package org.sayram.routing;

import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/** Keeps the nearest place on a road that is not closed, of all pieces offered. Ties go to the lower segment number. */
final class NearestOpenPlace {
    private static final int AT_JUNCTION_MILLIMETRES = 1000;

    private final SegmentTable segments;
    private final Closures closures;
    private final GeoPoint asked;
    private final Plane plane;
    private double metres = Double.POSITIVE_INFINITY;
    private int segment = -1;
    private int millimetres;

    NearestOpenPlace(SegmentTable segments, Closures closures, GeoPoint asked) {
        this.segments = segments;
        this.closures = closures;
        this.asked = asked;
        plane = Plane.around(asked.longitude(), asked.latitude());
    }

    Plane plane() {
        return plane;
    }

    double metres() {
        return metres;
    }

    /** The result, or null if nothing open lies within a distance. */
    @Nullable
    Snap within(double maximumMetres) {
        if (segment < 0 || metres > maximumMetres) {
            return null;
        }
        int position = atEndIfNear();
        GeoPoint place = segments.placeAt(segment, position);
        return new Snap(segment, position, place, asked.distanceTo(place).inMetres());
    }

    /** Within a metre of a junction is at the junction, where no turn was begun yet. */
    private int atEndIfNear() {
        int length = segments.length(segment);
        int end = millimetres <= length / 2 ? 0 : length;
        boolean near = Math.abs(end - millimetres) <= AT_JUNCTION_MILLIMETRES;
        return near && closures.clear(segment, Math.min(end, millimetres), Math.max(end, millimetres))
                ? end
                : millimetres;
    }

    /** Takes a piece of road into account. */
    void offer(int piece) {
        double east = plane.east(segments.longitude(piece));
        double north = plane.north(segments.latitude(piece));
        double alongEast = plane.east(segments.longitude(piece + 1)) - east;
        double alongNorth = plane.north(segments.latitude(piece + 1)) - north;
        double square = alongEast * alongEast + alongNorth * alongNorth;
        double share = square == 0 ? 0 : Math.clamp(-(east * alongEast + north * alongNorth) / square, 0, 1);
        double distance = Math.hypot(east + share * alongEast, north + share * alongNorth);
        int candidate = segments.segmentOf(piece);
        if (distance > metres) {
            return;
        }
        int position = segments.millimetresTo(piece) + (int) Math.round(segments.pieceMillimetres(piece) * share);
        if (closures.cuts(candidate)) {
            for (int open : closures.openPlacesNear(candidate, position)) {
                GeoPoint place = segments.placeAt(candidate, open);
                keepIfNearer(candidate, open, Math.hypot(plane.east(place.longitude()), plane.north(place.latitude())));
            }
        } else {
            keepIfNearer(candidate, position, distance);
        }
    }

    private void keepIfNearer(int candidate, int position, double distance) {
        if (distance < metres || (distance == metres && candidate < segment)) {
            metres = distance;
            segment = candidate;
            millimetres = Math.min(position, segments.length(candidate));
        }
    }
}
