package org.sayram.tools.prefecture;

import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/**
 * One road or street before it becomes a row of ways.csv.
 *
 * @param maximumSpeedKilometresPerHour blank where the class decides
 * @param surface paved or unpaved
 * @param synthetic true when its course is ours and not read from a map
 * @param place id of the place whose street it is; blank for a road between places
 */
record Way(
        long id,
        String roadClass,
        String name,
        String ref,
        String oneWay,
        String maximumSpeedKilometresPerHour,
        String surface,
        boolean synthetic,
        String place,
        List<GeoPoint> line) {
    Way {
        line = List.copyOf(line);
        if (line.size() < 2) {
            throw new IllegalArgumentException("way " + id + " " + name + " has fewer than two points");
        }
    }

    Way along(List<GeoPoint> points) {
        return new Way(
                id, roadClass, name, ref, oneWay, maximumSpeedKilometresPerHour, surface, synthetic, place, points);
    }

    Way numbered(long number) {
        return new Way(
                number, roadClass, name, ref, oneWay, maximumSpeedKilometresPerHour, surface, synthetic, place, line);
    }

    Way oneWay(String direction) {
        return new Way(
                id, roadClass, name, ref, direction, maximumSpeedKilometresPerHour, surface, synthetic, place, line);
    }

    /** A motorway is entered at its drawn junctions only. */
    boolean motorway() {
        return roadClass.equals("motorway");
    }

    boolean street() {
        return !place.isEmpty();
    }
}
