package org.sayram.routing;

import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/**
 * A stretch of road between two junctions, for drawing.
 *
 * @param way identity of the road it belongs to
 * @param roadClass its class
 * @param name street name, empty if none
 * @param ref road number, empty if none
 * @param synthetic true for an invented road
 * @param line two or more points
 */
public record RoadLine(long way, RoadClass roadClass, String name, String ref, boolean synthetic, List<GeoPoint> line) {
    /** Copies the line. */
    public RoadLine {
        line = List.copyOf(line);
    }
}
