package org.sayram.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sayram.kernel.geo.GeoPoint;

/**
 * The roads of the area, ready to be searched. Immutable; any number of threads may search at once.
 *
 * <p>A search is exact for the given speeds: whole milliseconds, turn restrictions and closures honoured, equal results on every
 * machine. A vehicle turns round only at junctions and road ends.
 */
public final class RoadNetwork {
    static final int NO_LIMIT_MILLIS = Integer.MAX_VALUE - 1;

    private final RoadGraph graph;
    private final List<String> warnings;
    private final Queue<LabelHeap> idleHeaps = new ConcurrentLinkedQueue<>();

    RoadNetwork(RoadGraph graph, List<String> warnings) {
        this.graph = graph;
        this.warnings = List.copyOf(warnings);
    }

    /** Travel times of a vehicle to an incident from everywhere: one search backwards from it. */
    public ArrivalField arrivalsAt(GeoPoint incident, FireVehicleProfile profile, RoadConditions conditions) {
        return arrivals(incident, profile, conditions, NO_LIMIT_MILLIS);
    }

    /** The same, not looking farther than a limit: quicker, and what is beyond is reported as such. */
    public ArrivalField arrivalsWithin(
            Duration limit, GeoPoint incident, FireVehicleProfile profile, RoadConditions conditions) {
        return arrivals(incident, profile, conditions, millis(limit));
    }

    /** The junctions and road ends a vehicle reaches from a place in time, nearest first. */
    public List<ReachedNode> reach(
            GeoPoint start, Duration within, FireVehicleProfile profile, RoadConditions conditions) {
        RoadQuery query = RoadQuery.of(graph, profile, conditions);
        int[] times = withHeap(heap -> ForwardSearch.timesFrom(query, start, millis(within), heap));
        List<ReachedNode> reached = new ArrayList<>();
        for (int node = 0; node < times.length; node++) {
            if (times[node] != BackwardSearch.UNREACHED) {
                reached.add(new ReachedNode(
                        new GeoPoint(graph.junctions.longitude(node), graph.junctions.latitude(node)),
                        Duration.ofMillis(times[node])));
            }
        }
        reached.sort(Comparator.comparing(ReachedNode::time));
        return reached;
    }

    /** Every stretch of road, for drawing. */
    public void eachRoad(Consumer<RoadLine> consumer) {
        for (int segment = 0; segment < graph.segments.count(); segment++) {
            consumer.accept(line(segment));
        }
    }

    /** The stretch of road nearest to a place, closed or not; empty if none lies within the access distance of a pumper. */
    public Optional<RoadLine> findNearestRoad(GeoPoint place) {
        RoadQuery query = RoadQuery.of(graph, FireVehicleProfile.PUMPER, RoadConditions.OPEN);
        return query.snaps(place).stream().findFirst().map(snap -> line(snap.segment()));
    }

    /** What had to be left out when the network was built, such as a turn restriction that names no clear turn. */
    public List<String> warnings() {
        return warnings;
    }

    /** Junctions and road ends. */
    public int junctions() {
        return graph.junctions.count();
    }

    /** Stretches of road between junctions. */
    public int segments() {
        return graph.segments.count();
    }

    /** Forbidden turns. */
    public int forbiddenTurns() {
        return graph.bans.count();
    }

    /** Stretches in the largest part of the network where every place can be reached from every other. */
    public int segmentsInMainPart() {
        return graph.mainPart.cardinality();
    }

    RoadGraph graph() {
        return graph;
    }

    private ArrivalField arrivals(
            GeoPoint incident, FireVehicleProfile profile, RoadConditions conditions, int limitMillis) {
        RoadQuery query = RoadQuery.of(graph, profile, conditions);
        Destination destination = Destination.of(query, incident);
        int[] times = withHeap(heap -> BackwardSearch.timesTo(query, destination, limitMillis, heap));
        ArrivalField.Looser looser = null;
        if (limitMillis < NO_LIMIT_MILLIS) {
            looser = new ArrivalField.Looser(
                    Travel.Reason.BEYOND_LIMIT, () -> arrivals(incident, profile, conditions, NO_LIMIT_MILLIS));
        } else if (conditions.anyClosure()) {
            looser = new ArrivalField.Looser(
                    Travel.Reason.CUT_OFF_BY_CLOSURES,
                    () -> arrivals(incident, profile, conditions.withoutClosures(), NO_LIMIT_MILLIS));
        }
        return new ArrivalField(query, incident, destination, times, limitMillis, looser);
    }

    private RoadLine line(int segment) {
        RoadWay way = graph.ways.get(graph.segments.way(segment));
        List<GeoPoint> line = new ArrayList<>();
        for (int point = graph.segments.firstPoint(segment); point <= graph.segments.lastPoint(segment); point++) {
            line.add(graph.segments.place(point));
        }
        return new RoadLine(way.id(), way.roadClass(), way.name(), way.ref(), way.synthetic(), line);
    }

    private static int millis(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a time limit of " + limit + " is below nothing");
        }
        return (int) Math.min(limit.toMillis(), NO_LIMIT_MILLIS - 1);
    }

    private <T> T withHeap(Function<LabelHeap, T> search) {
        LabelHeap pooled = idleHeaps.poll();
        LabelHeap heap = pooled == null ? new LabelHeap() : pooled;
        T result = search.apply(heap);
        idleHeaps.add(heap);
        return result;
    }
}
