package org.sayram.tools.prefecture;

import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/**
 * A closed, simple outline: a lake, a town, a county.
 *
 * @param ring corners in order; the first is repeated at the end
 */
record Outline(List<GeoPoint> ring) {
    Outline {
        ring = List.copyOf(ring);
        if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
            throw new IllegalArgumentException("an outline has at least three corners and is closed: " + ring);
        }
    }

    static Outline of(String text) {
        return new Outline(Ground.line(text));
    }

    static Outline box(GeoPoint middle, double halfEastMetres, double halfNorthMetres) {
        GeoPoint southWest = Ground.moved(middle, -halfEastMetres, -halfNorthMetres);
        GeoPoint northEast = Ground.moved(middle, halfEastMetres, halfNorthMetres);
        return new Outline(List.of(
                southWest,
                Ground.at(northEast.longitude(), southWest.latitude()),
                northEast,
                Ground.at(southWest.longitude(), northEast.latitude()),
                southWest));
    }

    /** Even-odd rule: a ray to the east crosses the outline an odd number of times. */
    boolean contains(GeoPoint point) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint a = ring.get(i - 1);
            GeoPoint b = ring.get(i);
            boolean straddles = (a.latitude() > point.latitude()) != (b.latitude() > point.latitude());
            if (straddles) {
                double share = (point.latitude() - a.latitude()) / (b.latitude() - a.latitude());
                inside ^= point.longitude() < a.longitude() + share * (b.longitude() - a.longitude());
            }
        }
        return inside;
    }

    double west() {
        return ring.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
    }

    double east() {
        return ring.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
    }

    double south() {
        return ring.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
    }

    double north() {
        return ring.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
    }
}
