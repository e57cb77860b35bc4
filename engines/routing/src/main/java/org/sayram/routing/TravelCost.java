package org.sayram.routing;

/** What it costs one vehicle in one season to drive and to turn, in whole milliseconds so that every machine agrees. */
final class TravelCost {
    /** Returned for a turn that may not be made. */
    static final int FORBIDDEN = -1;

    private static final int STRAIGHT_DEGREES = 45;

    private final RoadGraph graph;
    private final int[] metresPerHour;
    private final AccessLegs access;
    private final int leftMillis;
    private final int rightMillis;
    private final int turnRoundMillis;

    TravelCost(RoadGraph graph, FireVehicleProfile profile, Season season) {
        this.graph = graph;
        metresPerHour = graph.ways.speeds(profile, season);
        access = profile.access();
        leftMillis = (int) profile.turns().left().toMillis();
        rightMillis = (int) profile.turns().right().toMillis();
        turnRoundMillis = (int) profile.turns().turnRound().toMillis();
    }

    AccessLegs access() {
        return access;
    }

    /** Time over a whole arc. */
    int arcMillis(int arc) {
        return millis(arc >> 1, graph.segments.length(arc >> 1));
    }

    /** Time over a part of a segment, rounded to the millisecond; a whole segment takes at least one. */
    int millis(int segment, int millimetres) {
        int speed = metresPerHour[graph.kind(segment)];
        long millis = (3600L * millimetres + speed / 2) / speed;
        return millimetres > 0 ? (int) Math.max(1, millis) : 0;
    }

    /** Time to turn from one arc into the next at the node between them, or {@link #FORBIDDEN}. */
    int turnMillis(int fromArc, int toArc) {
        if (graph.bans.banned(fromArc, toArc)) {
            return FORBIDDEN;
        }
        if ((fromArc ^ 1) == toArc) {
            return turnRoundMillis;
        }
        if (!graph.junctions.isCrossing(graph.segments.tailOf(toArc))) {
            return 0;
        }
        int degrees = graph.turnDegrees(fromArc, toArc);
        if (Math.abs(degrees) < STRAIGHT_DEGREES) {
            return 0;
        }
        return degrees < 0 ? leftMillis : rightMillis;
    }

    static int walkMillis(double metres, int kmh) {
        return (int) Math.round(metres * 3600 / kmh);
    }
}
