package org.sayram.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/** One network seen by one vehicle under one set of conditions. */
record RoadQuery(RoadGraph graph, TravelCost cost, Closures closures) {
    /** How far beyond a nearest road outside the main part of the network a road of the main part is still offered. */
    private static final double OTHER_ROAD_METRES = 300;

    static RoadQuery of(RoadGraph graph, FireVehicleProfile profile, RoadConditions conditions) {
        return new RoadQuery(
                graph, new TravelCost(graph, profile, conditions.season()), Closures.of(graph, conditions));
    }

    /**
     * Where a place meets the open roads: the nearest segment, and where that one lies outside the main part of the network also
     * the nearest of the main part, if it is hardly farther: the first is then often a mistake of the map. Empty if none is near.
     */
    List<Snap> snaps(GeoPoint place) {
        List<Snap> found = new ArrayList<>(2);
        double maximum = cost.access().maximum().inMetres();
        Snap nearest = nearest(place, graph.allSegments, maximum);
        if (nearest == null) {
            return found;
        }
        found.add(nearest);
        if (!graph.mainPart.get(nearest.segment())) {
            Snap main = nearest(place, graph.mainPart, Math.min(maximum, nearest.metres() + OTHER_ROAD_METRES));
            if (main != null) {
                found.add(main);
            }
        }
        return found;
    }

    private @Nullable Snap nearest(GeoPoint place, BitSet among, double maximum) {
        NearestOpenPlace nearest = new NearestOpenPlace(graph.segments, closures, place);
        graph.grid.searchNearest(nearest, among, maximum);
        return nearest.within(maximum);
    }

    /** True when nothing closed lies between two distances from the tail of an arc. */
    boolean open(int arc, int fromTail, int toTail) {
        int segment = arc >> 1;
        if (!closures.cuts(segment)) {
            return true;
        }
        int length = graph.segments.length(segment);
        return (arc & 1) == 0
                ? closures.clear(segment, fromTail, toTail)
                : closures.clear(segment, length - toTail, length - fromTail);
    }

    /** Position of a snap counted from the tail of an arc of its segment. */
    int fromTail(int arc, Snap snap) {
        return (arc & 1) == 0 ? snap.millimetres() : graph.segments.length(snap.segment()) - snap.millimetres();
    }

    /** The node a snap falls on exactly, or -1 if it lies inside its segment. */
    int nodeOf(Snap snap) {
        if (snap.millimetres() == 0) {
            return graph.segments.tailOf(2 * snap.segment());
        }
        return snap.millimetres() == graph.segments.length(snap.segment())
                ? graph.segments.headOf(2 * snap.segment())
                : -1;
    }
}
