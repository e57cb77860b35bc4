package org.sayram.routing;

import java.util.List;

/**
 * One road as it is drawn: a line through nodes. Two roads meet where they share a node, not where they only cross.
 *
 * @param id identity, the one that closures and restrictions name
 * @param roadClass class, gives the speed
 * @param name street name, empty if none
 * @param ref road number such as G30, empty if none
 * @param direction which way it may be driven, seen along the order of the nodes
 * @param maxSpeedKmh posted limit in km/h, 0 if none is known
 * @param unpaved true for gravel, earth and the like
 * @param synthetic true for an invented road of the demonstration
 * @param nodes node identities in order, at least one
 */
public record RoadWay(
        long id,
        RoadClass roadClass,
        String name,
        String ref,
        Direction direction,
        int maxSpeedKmh,
        boolean unpaved,
        boolean synthetic,
        List<Long> nodes) {
    /** Which way a road may be driven, seen along the order of its nodes. */
    public enum Direction {
        BOTH,
        FORWARD,
        BACKWARD
    }

    /** Refuses a limit that no road has and copies the nodes. */
    public RoadWay {
        if (maxSpeedKmh < 0 || maxSpeedKmh > 200) {
            throw new IllegalArgumentException(
                    "way " + id + ": a speed limit of " + maxSpeedKmh + " km/h is not within 0 to 200");
        }
        nodes = List.copyOf(nodes);
    }

    /** A plain two-way paved road without name or limit. */
    public static RoadWay of(long id, RoadClass roadClass, List<Long> nodes) {
        return new RoadWay(id, roadClass, "", "", Direction.BOTH, 0, false, false, nodes);
    }
}
