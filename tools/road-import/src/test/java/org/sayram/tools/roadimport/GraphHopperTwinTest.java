package org.sayram.tools.roadimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.FireVehicleProfile;
import org.sayram.routing.RoadConditions;
import org.sayram.routing.RoadNetwork;
import org.sayram.routing.RoadNetworkReader;
import org.sayram.routing.RoadSink;
import org.sayram.routing.RoadWay;
import org.sayram.routing.Travel;
import org.sayram.routing.TurnPenalties;
import org.sayram.routing.TurnRestriction;

/** Our engine and GraphHopper on the same real roads with the same speeds must tell the same times and distances. */
class GraphHopperTwinTest {
    private static final int PAIRS = 400;
    /** Times are rounded per segment here and per edge there, and the two measure the earth to six figures alike. */
    private static final double TOLERATED_SHARE = 0.0005;

    private static final long TOLERATED_MILLIS = 60;

    private static final FireVehicleProfile VEHICLE = new FireVehicleProfile(
            "twin",
            FireVehicleProfile.PUMPER.speedKmh(),
            70,
            65,
            100,
            new TurnPenalties(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60)),
            FireVehicleProfile.PUMPER.access());

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        RoadImport.quietenProtobuf();
    }

    @Test
    void agreesOnAndorra() throws Exception {
        Path extract = SharedData.file("osm/andorra.osm.pbf");
        RoadNetwork network = importing().importRoads(extract, folder.resolve("roads"));
        compare("Andorra", network, extract);
    }

    @Test
    void agreesOnMonaco() throws Exception {
        Path extract = SharedData.file("osm/monaco.osm.gz");
        RoadNetwork network = importing().importRoads(extract, folder.resolve("roads"));
        compare("Monaco", network, extract);
    }

    @Test
    void agreesOnAndorraWithMadeUpTurnRestrictions() throws Exception {
        Path extract = SharedData.file("osm/andorra.osm.pbf");
        RoadNetwork plain = importing().importRoads(extract, folder.resolve("roads"));
        Path restricted = folder.resolve("restricted.osm");
        CutRoads cut = CutRoads.of(folder.resolve("roads"));
        try (OsmXmlWriter writer = new OsmXmlWriter(restricted)) {
            cut.places.forEach(writer::node);
            cut.pieces.forEach(writer::way);
            cut.madeUpSigns(new Random(11)).forEach(writer::restriction);
        }
        RoadNetwork network = importing().importRoads(restricted, folder.resolve("restricted"));
        assertThat(network.segments()).isEqualTo(plain.segments());
        assertThat(network.warnings()).isEmpty();
        assertThat(network.forbiddenTurns()).isGreaterThan(200);
        compare("Andorra with signs", network, restricted);
    }

    private void compare(String name, RoadNetwork network, Path extract) {
        Random random = new Random(7);
        List<Double> offMillis = new ArrayList<>();
        List<String> disagreements = new ArrayList<>();
        int overAnotherRoad = 0;
        try (GraphHopperTwin twin = new GraphHopperTwin(extract, folder.resolve("graph"), VEHICLE)) {
            List<GeoPoint> places =
                    places(network).stream().filter(twin::covers).toList();
            for (int pair = 0; pair < PAIRS; pair++) {
                GeoPoint from = places.get(random.nextInt(places.size()));
                GeoPoint to = places.get(random.nextInt(places.size()));
                Travel ours =
                        network.arrivalsAt(to, VEHICLE, RoadConditions.OPEN).from(from);
                Optional<GraphHopperTwin.Answer> theirs = twin.drive(from, to);
                if (ours instanceof Travel.Reached reached && withAccessLeg(reached)) {
                    overAnotherRoad++;
                    continue;
                }
                if (!alike(ours, theirs, offMillis)) {
                    disagreements.add(from + " to " + to + ": " + ours + " but GraphHopper " + theirs);
                }
            }
        }
        System.out.printf(
                "twin %s: %d pairs, difference of times in ms: p50 %.0f, p99 %.0f, largest %.0f; disagreements %d;"
                        + " not compared because a road of the main part was taken instead: %d%n",
                name,
                PAIRS,
                quantile(offMillis, 0.5),
                quantile(offMillis, 0.99),
                quantile(offMillis, 1),
                disagreements.size(),
                overAnotherRoad);
        assertThat(offMillis).hasSizeGreaterThan(PAIRS * 4 / 5);
        assertThat(disagreements).isEmpty();
    }

    /** GraphHopper knows only the nearest road; where ours took the other one it offers, there is nothing to compare. */
    private static boolean withAccessLeg(Travel.Reached reached) {
        return reached.accessFrom().inMetres() > 0.05 || reached.accessTo().inMetres() > 0.05;
    }

    private static boolean alike(Travel ours, Optional<GraphHopperTwin.Answer> theirs, List<Double> offMillis) {
        return switch (ours) {
            case Travel.Unreachable unreachable -> theirs.isEmpty();
            case Travel.Reached reached -> {
                if (theirs.isEmpty()) {
                    yield false;
                }
                double off = Math.abs(reached.time().toMillis() - theirs.get().millis());
                double offMetres =
                        Math.abs(reached.distance().inMetres() - theirs.get().metres());
                offMillis.add(off);
                yield off <= TOLERATED_MILLIS + TOLERATED_SHARE * theirs.get().millis()
                        && offMetres <= 1 + TOLERATED_SHARE * theirs.get().metres();
            }
        };
    }

    /** Points of the lines: at a road, so no access leg comes in. */
    private static List<GeoPoint> places(RoadNetwork network) {
        List<GeoPoint> places = new ArrayList<>();
        network.eachRoad(road -> places.add(road.line().get(road.line().size() / 2)));
        return places;
    }

    private static double quantile(List<Double> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static RoadImport importing() {
        return new RoadImport(line -> {}, Clock.systemUTC());
    }

    /** The roads cut at every junction, so that a sign can stand at each. */
    private static final class CutRoads implements RoadSink {
        private final Map<Long, GeoPoint> places = new LinkedHashMap<>();
        private final List<RoadWay> whole = new ArrayList<>();
        private final List<RoadWay> pieces = new ArrayList<>();

        static CutRoads of(Path folder) throws IOException {
            CutRoads roads = new CutRoads();
            RoadNetworkReader.readInto(folder, roads);
            Map<Long, Integer> uses = new HashMap<>();
            roads.whole.forEach(way -> way.nodes().forEach(node -> uses.merge(node, 1, Integer::sum)));
            roads.whole.forEach(way -> roads.cut(way, uses));
            return roads;
        }

        private void cut(RoadWay way, Map<Long, Integer> uses) {
            int start = 0;
            for (int i = 1; i < way.nodes().size(); i++) {
                if (uses.get(way.nodes().get(i)) > 1 || i == way.nodes().size() - 1) {
                    pieces.add(new RoadWay(
                            pieces.size() + 1,
                            way.roadClass(),
                            way.name(),
                            way.ref(),
                            way.direction(),
                            way.maxSpeedKmh(),
                            way.unpaved(),
                            way.synthetic(),
                            way.nodes().subList(start, i + 1)));
                    start = i;
                }
            }
        }

        List<TurnRestriction> madeUpSigns(Random random) {
            Map<Long, List<RoadWay>> endingAt = new TreeMap<>();
            for (RoadWay way : pieces) {
                long first = way.nodes().getFirst();
                long last = way.nodes().getLast();
                if (first != last && way.direction() == RoadWay.Direction.BOTH) {
                    endingAt.computeIfAbsent(first, e -> new ArrayList<>()).add(way);
                    endingAt.computeIfAbsent(last, e -> new ArrayList<>()).add(way);
                }
            }
            List<TurnRestriction> signs = new ArrayList<>();
            endingAt.forEach((via, meeting) -> {
                if (meeting.size() >= 3 && random.nextInt(3) == 0) {
                    TurnRestriction.Kind kind = TurnRestriction.Kind.values()[random.nextInt(2)];
                    RoadWay to = meeting.get(1 + random.nextInt(2));
                    signs.add(new TurnRestriction(kind, meeting.getFirst().id(), via, to.id()));
                }
            });
            return signs;
        }

        @Override
        public RoadSink node(long id, GeoPoint place) {
            places.put(id, place);
            return this;
        }

        @Override
        public RoadSink way(RoadWay way) {
            whole.add(way);
            return this;
        }

        @Override
        public RoadSink restriction(TurnRestriction restriction) {
            return this;
        }
    }
}
