package org.sayram.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

/**
 * The travel times of one kind of vehicle to one incident from everywhere, the answer of one backward search. Asking it for a
 * unit costs microseconds. Immutable and safe for many threads.
 *
 * <p>Where unit and incident stand nearer to each other than to the road, the straight line between them counts instead.
 */
public final class ArrivalField {
    private final RoadQuery query;
    private final GeoPoint incident;
    private final Destination destination;
    private final int limitMillis;
    private final Drive drive;
    private final @Nullable Looser looser;
    private volatile @Nullable ArrivalField looserField;

    ArrivalField(
            RoadQuery query,
            GeoPoint incident,
            Destination destination,
            int[] times,
            int limitMillis,
            @Nullable Looser looser) {
        this.query = query;
        this.incident = incident;
        this.destination = destination;
        this.limitMillis = limitMillis;
        this.drive = new Drive(query, destination, times);
        this.looser = looser;
    }

    /** The same question asked less strictly, and what it shows when that one has an answer. Searched only when needed. */
    record Looser(Travel.Reason reason, Supplier<ArrivalField> field) {}

    /** One way to set out from where the unit stands. Arc -1: the drive ends at the very junction where it begins. */
    private record Start(Snap snap, int arc, int fromTail, long millis) {}

    /** The drive of a unit that stands at a place. */
    public Travel from(GeoPoint unit) {
        if (destination.isNowhere()) {
            return new Travel.Unreachable(Travel.Reason.NO_ROAD_NEAR_INCIDENT);
        }
        List<Snap> snaps = query.snaps(unit);
        if (snaps.isEmpty()) {
            return new Travel.Unreachable(Travel.Reason.NO_ROAD_NEAR_UNIT);
        }
        Start start = bestStart(snaps);
        Travel.Reached straight = straightLine(unit, snaps.getFirst());
        if (straight != null && (start == null || straight.time().toMillis() < start.millis())) {
            return straight;
        }
        if (start == null) {
            return new Travel.Unreachable(whyNot(unit));
        }
        return reached(start, trace(start, false));
    }

    /** The line to draw on the map from the unit over the roads to the incident, access legs included; empty if unreachable. */
    public List<GeoPoint> path(GeoPoint unit) {
        return switch (from(unit)) {
            case Travel.Unreachable unreachable -> List.of();
            case Travel.Reached reached -> {
                List<Snap> snaps = query.snaps(unit);
                Start start = bestStart(snaps);
                if (start == null || reached.time().toMillis() < start.millis()) {
                    yield List.of(unit, incident);
                }
                List<GeoPoint> line = new ArrayList<>();
                line.add(unit);
                line.addAll(trace(start, true).line());
                line.add(incident);
                yield withoutRepeats(line);
            }
        };
    }

    private @Nullable Start bestStart(List<Snap> snaps) {
        Start best = null;
        for (Snap snap : snaps) {
            for (Start start : startsAt(snap)) {
                if (start.millis() <= limitMillis && (best == null || start.millis() < best.millis())) {
                    best = start;
                }
            }
        }
        return best;
    }

    private List<Start> startsAt(Snap snap) {
        long access = TravelCost.walkMillis(snap.metres(), query.cost().access().fromUnitKmh());
        List<Start> starts = new ArrayList<>();
        int node = query.nodeOf(snap);
        if (node < 0) {
            for (int arc = 2 * snap.segment(); arc <= 2 * snap.segment() + 1; arc++) {
                if (query.graph().driveable(arc)) {
                    int fromTail = query.fromTail(arc, snap);
                    starts.add(new Start(snap, arc, fromTail, access + drive.millisFrom(arc, fromTail)));
                }
            }
            return starts;
        }
        starts.add(new Start(snap, -1, 0, access + drive.millisAtNode(node)));
        Junctions junctions = query.graph().junctions;
        for (int i = junctions.outFrom(node); i < junctions.outTo(node); i++) {
            int arc = junctions.outArc(i);
            starts.add(new Start(snap, arc, 0, access + drive.millisFrom(arc, 0)));
        }
        return starts;
    }

    private Drive.Trace trace(Start start, boolean drawn) {
        return start.arc() < 0
                ? drive.traceAtNode(query.nodeOf(start.snap()))
                : drive.trace(start.arc(), start.fromTail(), drawn);
    }

    private Travel.Reached reached(Start start, Drive.Trace trace) {
        Metres accessFrom = Metres.ofRounded(start.snap().metres());
        Metres accessTo = Metres.ofRounded(trace.end().metres());
        Metres tolerated = query.cost().access().estimatedBeyond();
        return new Travel.Reached(
                Duration.ofMillis(start.millis()),
                new Metres(trace.millimetres()),
                accessFrom,
                accessTo,
                accessFrom.compareTo(tolerated) > 0 || accessTo.compareTo(tolerated) > 0);
    }

    /** The straight line from unit to incident, where it is no longer than the two access legs would be; otherwise null. */
    private Travel.@Nullable Reached straightLine(GeoPoint unit, Snap unitSnap) {
        Metres line = unit.distanceTo(incident);
        double legs = unitSnap.metres() + metresFromRoadToIncident();
        if (line.inMetres() > legs) {
            return null;
        }
        int millis =
                TravelCost.walkMillis(line.inMetres(), query.cost().access().toIncidentKmh());
        boolean estimated = line.compareTo(query.cost().access().estimatedBeyond()) > 0;
        return millis > limitMillis
                ? null
                : new Travel.Reached(Duration.ofMillis(millis), Metres.ZERO, line, Metres.ZERO, estimated);
    }

    private double metresFromRoadToIncident() {
        double least = Double.POSITIVE_INFINITY;
        for (Destination.ArcTarget target : destination.arcs()) {
            least = Math.min(least, target.snap().metres());
        }
        for (Destination.NodeTarget target : destination.nodes()) {
            least = Math.min(least, target.snap().metres());
        }
        return least;
    }

    private Travel.Reason whyNot(GeoPoint unit) {
        if (looser == null) {
            return Travel.Reason.NOT_CONNECTED;
        }
        ArrivalField field = looserField;
        if (field == null) {
            field = looser.field().get();
            looserField = field;
        }
        return switch (field.from(unit)) {
            case Travel.Reached reached -> looser.reason();
            case Travel.Unreachable unreachable -> unreachable.reason();
        };
    }

    /** Leaves out points a hand's breadth from the one before: access legs of no length. */
    private static List<GeoPoint> withoutRepeats(List<GeoPoint> line) {
        List<GeoPoint> kept = new ArrayList<>();
        for (GeoPoint point : line) {
            if (kept.isEmpty() || kept.getLast().distanceTo(point).inMetres() > 0.1) {
                kept.add(point);
            }
        }
        return kept;
    }
}
