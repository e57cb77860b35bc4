package org.sayram.tools.roadimport;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.ArrivalField;
import org.sayram.routing.FireVehicleProfile;
import org.sayram.routing.RoadConditions;
import org.sayram.routing.RoadNetwork;
import org.sayram.routing.RoadNetworkReader;
import org.sayram.routing.Travel;
import org.sayram.routing.TurnPenalties;

/**
 * Measures the arrival times of 60 units at one incident, ours beside GraphHopper's tree on the same roads with the same speeds:
 * {@code RoutingBench EXTRACT_OR_ROAD_FOLDER…}. Cold is the first question ever asked of either in this process; warm are 300 more.
 */
public final class RoutingBench {
    private static final int UNITS = 60;
    private static final int WARM_UP = 200;
    private static final int MEASURED = 300;
    private static final double NANOS_PER_MILLI = 1e6;

    private static final FireVehicleProfile VEHICLE = new FireVehicleProfile(
            "bench",
            FireVehicleProfile.PUMPER.speedKmh(),
            FireVehicleProfile.PUMPER.unpavedPercent(),
            FireVehicleProfile.PUMPER.winterPercent(),
            FireVehicleProfile.PUMPER.limitPercent(),
            new TurnPenalties(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(45)),
            FireVehicleProfile.PUMPER.access());

    private final PrintStream out;

    private RoutingBench(PrintStream out) {
        this.out = out;
    }

    /** One way to answer for all units: milliseconds each, -1 where there is none. */
    @FunctionalInterface
    private interface Engine {
        long[] millis(List<GeoPoint> units, GeoPoint incident);
    }

    private record Figures(String engine, double coldMillis, double[] warmMillis) {
        double quantile(double share) {
            return warmMillis[(int) Math.round(share * (warmMillis.length - 1))];
        }
    }

    /** Measures each network named. */
    public static void main(String[] arguments) throws Exception {
        RoadImport.quietenProtobuf();
        if (arguments.length == 0) {
            System.err.println("usage: RoutingBench EXTRACT_OR_ROAD_FOLDER...");
            System.exit(2);
        }
        for (String argument : arguments) {
            new RoutingBench(System.out).measure(Path.of(argument));
        }
    }

    private void measure(Path source) throws ImportFailure, IOException {
        Path work = Files.createTempDirectory("routing-bench");
        try {
            String name = source.getFileName().toString();
            Path extract = Files.isDirectory(source) ? asExtract(source, work) : source;
            Path folder = Files.isDirectory(source) ? source : work.resolve("roads");
            if (!Files.isDirectory(source)) {
                new RoadImport(line -> {}, Clock.systemUTC()).importRoads(source, folder);
            }
            RoadNetwork network = read(name, folder);
            try (GraphHopperTwin twin = new GraphHopperTwin(extract, work.resolve("graph"), VEHICLE)) {
                Engine ours = (units, incident) -> answers(network, units, incident);
                compare(name, network, ours, twin::millisFromAll);
            }
        } finally {
            delete(work);
        }
    }

    private RoadNetwork read(String name, Path folder) throws IOException {
        long start = System.nanoTime();
        RoadNetwork network = RoadNetworkReader.read(folder);
        say(
                name,
                "read %.0f ms, %d stretches, %d junctions"
                        .formatted(
                                (System.nanoTime() - start) / NANOS_PER_MILLI,
                                network.segments(),
                                network.junctions()));
        return network;
    }

    private void compare(String name, RoadNetwork network, Engine ours, Engine theirs) {
        List<GeoPoint> places = new ArrayList<>();
        network.eachRoad(road -> places.add(road.line().get(road.line().size() / 2)));
        Figures our = figures("ours", ours, places);
        Figures their = figures("graphhopper", theirs, places);
        for (Figures f : List.of(our, their)) {
            say(
                    name,
                    "%s: %d units, cold %.2f ms, warm p50 %.3f ms, p99 %.3f ms"
                            .formatted(f.engine(), UNITS, f.coldMillis(), f.quantile(0.5), f.quantile(0.99)));
        }
        say(
                name,
                "ratio graphhopper/ours: cold %.1f, p50 %.1f, p99 %.1f"
                        .formatted(
                                their.coldMillis() / our.coldMillis(),
                                their.quantile(0.5) / our.quantile(0.5),
                                their.quantile(0.99) / our.quantile(0.99)));
        say(name, agreement(ours, theirs, places));
    }

    private static Figures figures(String engine, Engine measured, List<GeoPoint> places) {
        Random random = new Random(60);
        double cold = once(measured, random, places);
        for (int i = 0; i < WARM_UP; i++) {
            once(measured, random, places);
        }
        double[] warm = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            warm[i] = once(measured, random, places);
        }
        Arrays.sort(warm);
        return new Figures(engine, cold, warm);
    }

    private static double once(Engine engine, Random random, List<GeoPoint> places) {
        List<GeoPoint> units = pick(random, places, UNITS);
        GeoPoint incident = pick(random, places, 1).getFirst();
        long start = System.nanoTime();
        long[] millis = engine.millis(units, incident);
        long took = System.nanoTime() - start;
        if (millis.length != UNITS) {
            throw new IllegalStateException(millis.length + " answers for " + UNITS + " units");
        }
        return took / NANOS_PER_MILLI;
    }

    /** That the two answered the same question: how many of the reached units got the same time to a tenth of a second. */
    private static String agreement(Engine ours, Engine theirs, List<GeoPoint> places) {
        Random random = new Random(61);
        int compared = 0;
        int same = 0;
        for (int i = 0; i < 20; i++) {
            List<GeoPoint> units = pick(random, places, UNITS);
            GeoPoint incident = pick(random, places, 1).getFirst();
            long[] our = ours.millis(units, incident);
            long[] their = theirs.millis(units, incident);
            for (int unit = 0; unit < UNITS; unit++) {
                if (our[unit] >= 0 && their[unit] >= 0) {
                    compared++;
                    same += Math.abs(our[unit] - their[unit]) <= 100 ? 1 : 0;
                }
            }
        }
        return "agreement: %d of %d times equal within 0.1 s".formatted(same, compared);
    }

    private static long[] answers(RoadNetwork network, List<GeoPoint> units, GeoPoint incident) {
        ArrivalField field = network.arrivalsAt(incident, VEHICLE, RoadConditions.OPEN);
        return units.stream()
                .mapToLong(unit -> switch (field.from(unit)) {
                    case Travel.Reached reached -> reached.time().toMillis();
                    case Travel.Unreachable unreachable -> -1;
                })
                .toArray();
    }

    private static List<GeoPoint> pick(Random random, List<GeoPoint> places, int count) {
        return random.ints(count, 0, places.size()).mapToObj(places::get).toList();
    }

    private static Path asExtract(Path folder, Path work) throws IOException {
        Path file = work.resolve("roads.osm");
        try (OsmXmlWriter writer = new OsmXmlWriter(file)) {
            RoadNetworkReader.readInto(folder, writer);
        }
        return file;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void say(String network, String text) {
        out.println(String.format(Locale.ROOT, "bench dispatch.routing %s %s", network, text));
    }
}
