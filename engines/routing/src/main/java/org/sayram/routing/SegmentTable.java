package org.sayram.routing;

import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/**
 * The stretches of road between two junctions. Segment s is driven as arc 2s (along its line) or 2s + 1 (against it), so the
 * opposite of an arc is {@code arc ^ 1}. Coordinates are whole ten-millionths of a degree, lengths whole millimetres.
 */
final class SegmentTable {
    static final double PER_DEGREE = 1e7;

    private final IntList tail = new IntList();
    private final IntList head = new IntList();
    private final IntList way = new IntList();
    private final IntList lengthMillimetres = new IntList();
    private final IntList shapeStart = new IntList();
    private final IntList shapeLongitude = new IntList();
    private final IntList shapeLatitude = new IntList();
    private final IntList pieceMillimetres = new IntList();
    private final IntList segmentOfPoint = new IntList();

    SegmentTable() {
        shapeStart.add(0);
    }

    /** Adds one point to the line of the segment that is being drawn. */
    void draw(int longitude, int latitude) {
        shapeLongitude.add(longitude);
        shapeLatitude.add(latitude);
    }

    /** Ends the segment whose line was drawn. */
    void end(int tailNode, int headNode, int wayNumber) {
        int segment = tail.size();
        tail.add(tailNode);
        head.add(headNode);
        way.add(wayNumber);
        shapeStart.add(shapeLongitude.size());
        long length = 0;
        for (int point = firstPoint(segment); point <= lastPoint(segment); point++) {
            int piece = point < lastPoint(segment) ? measured(point) : 0;
            pieceMillimetres.add(piece);
            segmentOfPoint.add(segment);
            length += piece;
        }
        lengthMillimetres.add(Math.toIntExact(Math.max(1, length)));
    }

    /** Gives back the room kept for growing, when the last segment is in. */
    void trim() {
        for (IntList list : List.of(
                tail,
                head,
                way,
                lengthMillimetres,
                shapeStart,
                shapeLongitude,
                shapeLatitude,
                pieceMillimetres,
                segmentOfPoint)) {
            list.trim();
        }
    }

    int count() {
        return tail.size();
    }

    /** The first segment of a road, or the number of segments if none; the segments of a road follow each other. */
    int firstOfWay(int wayNumber) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (way.get(middle) < wayNumber) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int way(int segment) {
        return way.get(segment);
    }

    int length(int segment) {
        return lengthMillimetres.get(segment);
    }

    int tailOf(int arc) {
        return (arc & 1) == 0 ? tail.get(arc >> 1) : head.get(arc >> 1);
    }

    int headOf(int arc) {
        return tailOf(arc ^ 1);
    }

    /** First point of the line in the arrays of points. */
    int firstPoint(int segment) {
        return shapeStart.get(segment);
    }

    /** Last point of the line; piece p runs from point p to p + 1, so the last piece begins one before. */
    int lastPoint(int segment) {
        return shapeStart.get(segment + 1) - 1;
    }

    double longitude(int point) {
        return shapeLongitude.get(point) / PER_DEGREE;
    }

    double latitude(int point) {
        return shapeLatitude.get(point) / PER_DEGREE;
    }

    GeoPoint place(int point) {
        return new GeoPoint(longitude(point), latitude(point));
    }

    /** All points of all lines; piece p lies between points p and p + 1 of the same segment. */
    int points() {
        return shapeLongitude.size();
    }

    /** The segment whose line a point belongs to. */
    int segmentOf(int point) {
        return segmentOfPoint.get(point);
    }

    /** Length of the piece that begins at a point, rounded to the millimetre so that sums are exact. */
    int pieceMillimetres(int point) {
        return pieceMillimetres.get(point);
    }

    /** Distance along the line from its first point to a point. */
    int millimetresTo(int point) {
        int sum = 0;
        for (int piece = firstPoint(segmentOf(point)); piece < point; piece++) {
            sum += pieceMillimetres(piece);
        }
        return sum;
    }

    private int measured(int point) {
        return (int) Math.round(1000
                * GeoPoint.metresBetween(longitude(point), latitude(point), longitude(point + 1), latitude(point + 1)));
    }

    /** The place a distance along the line, counted from its first point. */
    GeoPoint placeAt(int segment, int millimetres) {
        int left = millimetres;
        for (int piece = firstPoint(segment); piece < lastPoint(segment); piece++) {
            int length = pieceMillimetres(piece);
            if (left <= length && length > 0) {
                double share = (double) left / length;
                return new GeoPoint(
                        longitude(piece) + share * (longitude(piece + 1) - longitude(piece)),
                        latitude(piece) + share * (latitude(piece + 1) - latitude(piece)));
            }
            left -= length;
        }
        return place(lastPoint(segment));
    }

    /** Heading with which an arc leaves its tail, whole degrees clockwise from north. */
    int headingAtTail(int arc) {
        int segment = arc >> 1;
        int from = (arc & 1) == 0 ? firstPoint(segment) : lastPoint(segment);
        int to = (arc & 1) == 0 ? from + 1 : from - 1;
        return (int) Math.round(place(from).bearingTo(place(to))) % 360;
    }
}
