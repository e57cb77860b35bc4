package org.sayram.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

/** The search against its slow twin on random small towns. */
class TwinPropertyTest {
    private static final int NODES = 16;
    /** The search rounds each segment to the millisecond, the twin rounds nothing. */
    private static final double TOLERANCE_SECONDS = 0.05;

    private static final Map<String, Integer> SEEN = new HashMap<>();

    @Property(tries = 300)
    @Label("every time equals the twin's, with signs, one-way streets and closures")
    void agreesWithTheTwin(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Long, GeoPoint> places = places(random);
        List<RoadWay> ways = ways(random);
        List<TurnRestriction> restrictions = restrictions(random, ways);
        RoadConditions conditions = conditions(random, ways, places);
        FireVehicleProfile profile = random.nextBoolean() ? FireVehicleProfile.PUMPER : FireVehicleProfile.HEAVY;
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        places.forEach(builder::node);
        ways.forEach(builder::way);
        restrictions.forEach(builder::restriction);
        RoadNetwork network = builder.build();
        NaiveRoads naive = new NaiveRoads(places, ways, restrictions, profile, conditions);
        List<Long> ends = openEnds(ways, places, conditions);
        if (ends.isEmpty()) {
            return;
        }
        long incident = ends.get(random.nextInt(ends.size()));
        ArrivalField field = network.arrivalsAt(places.get(incident), profile, conditions);
        for (long unit : ends) {
            compare(field.from(places.get(unit)), naive.seconds(unit, incident), "from " + unit + " to " + incident);
        }
        compareReach(network, naive, places, incident, profile, conditions);
    }

    /** The search with the traffic, from the same place: what it reaches within the limit and when. */
    private static void compareReach(
            RoadNetwork network,
            NaiveRoads naive,
            Map<Long, GeoPoint> places,
            long start,
            FireVehicleProfile profile,
            RoadConditions conditions) {
        Duration limit = Duration.ofMinutes(12);
        Map<GeoPoint, Duration> reached = new HashMap<>();
        network.reach(places.get(start), limit, profile, conditions)
                .forEach(node -> reached.put(node.place(), node.time()));
        for (long node = 0; node < NODES; node++) {
            Duration time = reached.get(places.get(node));
            double expected = naive.isJunction(node) ? naive.seconds(start, node) : Double.POSITIVE_INFINITY;
            if (time == null) {
                assertThat(expected).as("not reached: " + node).isGreaterThan(limit.toSeconds() - TOLERANCE_SECONDS);
            } else {
                SEEN.merge("reached forwards", 1, Integer::sum);
                assertThat(time.toMillis() / 1000.0)
                        .as("from " + start + " forwards to " + node)
                        .isBetween(expected - TOLERANCE_SECONDS, expected + TOLERANCE_SECONDS);
            }
        }
    }

    private static void compare(Travel travel, double expected, String what) {
        switch (travel) {
            case Travel.Reached reached -> {
                SEEN.merge("reached", 1, Integer::sum);
                assertThat(reached.time().toMillis() / 1000.0)
                        .as(what)
                        .isBetween(expected - TOLERANCE_SECONDS, expected + TOLERANCE_SECONDS);
            }
            case Travel.Unreachable unreachable -> {
                SEEN.merge(unreachable.reason().name(), 1, Integer::sum);
                assertThat(expected).as(what + " " + unreachable.reason()).isInfinite();
            }
        }
    }

    /** A test that compared only empty answers would prove nothing. */
    @AfterContainer
    static void sawEveryKindOfAnswer() {
        System.out.println("twin comparison: " + SEEN);
        assertThat(SEEN.get("reached")).isGreaterThan(500);
        assertThat(SEEN.get("reached forwards")).isGreaterThan(500);
        assertThat(SEEN.get(Travel.Reason.NOT_CONNECTED.name())).isGreaterThan(20);
        assertThat(SEEN.get(Travel.Reason.CUT_OFF_BY_CLOSURES.name())).isGreaterThan(20);
    }

    private static Map<Long, GeoPoint> places(Random random) {
        Map<Long, GeoPoint> places = new HashMap<>();
        for (long node = 0; node < NODES; node++) {
            double longitude = 82 + 0.02 * (node % 4) + 0.008 * random.nextDouble();
            double latitude = 44.8 + 0.02 * (node / 4) + 0.008 * random.nextDouble();
            places.put(node, new GeoPoint(Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7));
        }
        return places;
    }

    private static List<RoadWay> ways(Random random) {
        List<RoadWay> ways = new ArrayList<>();
        int count = 4 + random.nextInt(12);
        for (int id = 0; id < count; id++) {
            List<Long> nodes = new ArrayList<>();
            long node = random.nextInt(NODES);
            nodes.add(node);
            int length = 1 + random.nextInt(4);
            while (nodes.size() <= length) {
                node = neighbour(random, node);
                nodes.add(node);
            }
            RoadWay.Direction direction = random.nextInt(4) > 0
                    ? RoadWay.Direction.BOTH
                    : random.nextBoolean() ? RoadWay.Direction.FORWARD : RoadWay.Direction.BACKWARD;
            RoadClass roadClass = RoadClass.values()[random.nextInt(RoadClass.values().length)];
            int limit = random.nextInt(3) == 0 ? 10 * (1 + random.nextInt(10)) : 0;
            ways.add(new RoadWay(id, roadClass, "", "", direction, limit, random.nextBoolean(), false, nodes));
        }
        return ways;
    }

    private static long neighbour(Random random, long node) {
        while (true) {
            long column = node % 4 + random.nextInt(3) - 1;
            long row = node / 4 + random.nextInt(3) - 1;
            long next = row * 4 + column;
            if (column >= 0 && column < 4 && row >= 0 && row < 4 && next != node) {
                return next;
            }
        }
    }

    private static List<TurnRestriction> restrictions(Random random, List<RoadWay> ways) {
        List<TurnRestriction> restrictions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            RoadWay from = ways.get(random.nextInt(ways.size()));
            RoadWay to = ways.get(random.nextInt(ways.size()));
            long via =
                    random.nextBoolean() ? from.nodes().getLast() : from.nodes().getFirst();
            TurnRestriction.Kind kind = TurnRestriction.Kind.values()[random.nextInt(2)];
            restrictions.add(new TurnRestriction(kind, from.id(), via, to.id()));
        }
        return restrictions;
    }

    private static RoadConditions conditions(Random random, List<RoadWay> ways, Map<Long, GeoPoint> places) {
        Set<Long> closedWays = new HashSet<>();
        List<ClosedCircle> circles = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            closedWays.add(ways.get(random.nextInt(ways.size())).id());
            GeoPoint near = places.get((long) random.nextInt(NODES));
            circles.add(new ClosedCircle(
                    new GeoPoint(near.longitude() + 0.01, near.latitude() + 0.004),
                    Metres.of(100 + random.nextInt(900))));
        }
        Season season = random.nextBoolean() ? Season.SUMMER : Season.WINTER;
        return new RoadConditions(season, closedWays, circles);
    }

    /** Road ends and junctions that lie on an open road, so that no access leg comes in. */
    private static List<Long> openEnds(List<RoadWay> ways, Map<Long, GeoPoint> places, RoadConditions conditions) {
        Set<Long> ends = new HashSet<>();
        for (RoadWay way : ways) {
            if (!conditions.closedWays().contains(way.id())) {
                ends.add(way.nodes().getFirst());
                ends.add(way.nodes().getLast());
            }
        }
        ends.removeIf(node -> conditions.closedCircles().stream()
                .anyMatch(c -> places.get(node).distanceTo(c.centre()).inMetres()
                        < c.radius().inMetres() + 5));
        return ends.stream().sorted().toList();
    }
}
