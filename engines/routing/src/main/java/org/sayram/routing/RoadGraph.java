package org.sayram.routing;

import java.util.BitSet;

/** The whole network as arrays; immutable once built and shared by all searches. */
final class RoadGraph {
    final WayTable ways;
    final SegmentTable segments;
    final Junctions junctions;
    final TurnBans bans;
    /** Segments in the largest part of the network in which every place can be reached from every other. */
    final BitSet mainPart;

    final BitSet allSegments = new BitSet();
    final SegmentGrid grid;
    private final int[] kind;
    private final short[] headings;

    RoadGraph(WayTable ways, SegmentTable segments, Junctions junctions, TurnBans bans) {
        this.ways = ways;
        this.segments = segments;
        this.junctions = junctions;
        this.bans = bans;
        mainPart = MainPart.of(segments, junctions);
        allSegments.set(0, segments.count());
        grid = new SegmentGrid(segments);
        kind = new int[segments.count()];
        headings = new short[2 * segments.count()];
        for (int arc = 0; arc < headings.length; arc++) {
            kind[arc >> 1] = ways.kindOf(segments.way(arc >> 1));
            headings[arc] = (short) segments.headingAtTail(arc);
        }
    }

    int arcs() {
        return headings.length;
    }

    int kind(int segment) {
        return kind[segment];
    }

    boolean driveable(int arc) {
        return Junctions.driveable(arc, segments, ways);
    }

    /** Change of heading from one arc to the next, degrees, more than -180 to 180, to the right positive. */
    int turnDegrees(int fromArc, int toArc) {
        int change = headings[toArc] - headings[fromArc ^ 1] - 180;
        change = Math.floorMod(change, 360);
        return change > 180 ? change - 360 : change;
    }
}
