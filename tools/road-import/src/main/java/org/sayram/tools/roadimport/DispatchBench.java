package org.sayram.tools.roadimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.recommendation.Brigade;
import org.sayram.recommendation.Call;
import org.sayram.recommendation.Candidate;
import org.sayram.recommendation.Circumstances;
import org.sayram.recommendation.Crew;
import org.sayram.recommendation.Load;
import org.sayram.recommendation.Policy;
import org.sayram.recommendation.Readiness;
import org.sayram.recommendation.Recommendation;
import org.sayram.recommendation.Recommender;
import org.sayram.recommendation.Station;
import org.sayram.recommendation.Unit;
import org.sayram.recommendation.WaterSupply;
import org.sayram.recommendation.plan.ResponsePlan;
import org.sayram.recommendation.plan.ResponsePlanReader;
import org.sayram.routing.ArrivalField;
import org.sayram.routing.FireVehicleProfile;
import org.sayram.routing.RoadConditions;
import org.sayram.routing.RoadNetwork;
import org.sayram.routing.RoadNetworkReader;
import org.sayram.routing.Travel;

/**
 * Measures one recommendation of 60 units as dispatch asks for it: travel times from every unit to the incident, then the
 * choice with its reasons. {@code DispatchBench RESPONSE_PLAN EXTRACT_OR_ROAD_FOLDER…}. Cold is the first one of the process.
 */
public final class DispatchBench {
    private static final int UNITS = 60;
    private static final int WARM_UP = 200;
    private static final int MEASURED = 1000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double AIM_MILLIS = 50;
    private static final List<String> TYPES =
            List.of("SG", "SG", "SG", "SG", "PM", "PM", "JY", "JP", "YT", "GQ", "PY", "ZM", "TZ", "GS", "ZB", "HX");
    private static final List<String> COUNTIES = List.of("652701", "652702", "652722", "652723");

    private final ResponsePlan plan;
    private final Recommender recommender;
    private final RoadNetwork network;
    private final List<GeoPoint> places = new ArrayList<>();

    private DispatchBench(ResponsePlan plan, RoadNetwork network) {
        this.plan = plan;
        this.recommender = new Recommender(plan.substitutions(), VehicleTypes.standard());
        this.network = network;
        network.eachRoad(road -> places.add(road.line().get(road.line().size() / 2)));
    }

    /** Measures each network named. */
    public static void main(String[] arguments) throws Exception {
        RoadImport.quietenProtobuf();
        if (arguments.length < 2) {
            System.err.println("usage: DispatchBench RESPONSE_PLAN EXTRACT_OR_ROAD_FOLDER...");
            System.exit(2);
        }
        ResponsePlan plan = new ResponsePlanReader(VehicleTypes.standard()).readFolder(Path.of(arguments[0]));
        for (String source : Arrays.asList(arguments).subList(1, arguments.length)) {
            Path path = Path.of(source);
            new DispatchBench(plan, network(path)).measure(path.toString());
        }
    }

    private static RoadNetwork network(Path source) throws ImportFailure, IOException {
        if (Files.isDirectory(source)) {
            return RoadNetworkReader.read(source);
        }
        Path folder = Files.createTempDirectory("dispatch-bench").resolve("roads");
        new RoadImport(line -> {}, Clock.systemUTC()).importRoads(source, folder);
        return RoadNetworkReader.read(folder);
    }

    private void measure(String name) {
        var random = new Random(60);
        double cold = once(random);
        for (int run = 0; run < WARM_UP; run++) {
            once(random);
        }
        double[] warm = new double[MEASURED];
        for (int run = 0; run < MEASURED; run++) {
            warm[run] = once(random);
        }
        Arrays.sort(warm);
        double p99 = warm[MEASURED * 99 / 100];
        System.out.println(String.format(
                Locale.ROOT,
                "bench dispatch %s: %d units, cold %.1f ms, warm p50 %.2f ms, p99 %.2f ms (aim p99 <= %.0f ms, ratio %.2f)",
                name,
                UNITS,
                cold,
                warm[MEASURED / 2],
                p99,
                AIM_MILLIS,
                p99 / AIM_MILLIS));
    }

    /** Milliseconds of one recommendation for an incident somewhere, at some level, with units anywhere. */
    private double once(Random random) {
        List<GeoPoint> positions =
                random.ints(UNITS, 0, places.size()).mapToObj(places::get).toList();
        GeoPoint incident = places.get(random.nextInt(places.size()));
        FireLevel level = FireLevel.of(1 + random.nextInt(4));
        List<Unit> units = units(random);
        long begun = System.nanoTime();
        ArrivalField field = network.arrivalsAt(incident, FireVehicleProfile.PUMPER, RoadConditions.OPEN);
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < UNITS; at++) {
            candidates.add(new Candidate(
                    units.get(at),
                    Readiness.IN_STATION,
                    new Crew(6, 2, Crew.Pattern.ON_DUTY),
                    travel(field.from(positions.get(at)))));
        }
        var scene = new Call.Scene(Duration.ofMinutes(5), new WaterSupply.Known(List.of()), Circumstances.ORDINARY);
        var call = new Call(plan.getCard("warehouse", level), new County("652701"), scene, List.of(), List.of());
        Recommendation answer = recommender.recommend(call, candidates, Policy.defaults());
        long took = System.nanoTime() - begun;
        if (answer.chosen().size() + answer.notChosen().size() != UNITS) {
            throw new IllegalStateException("the answer does not speak of all " + UNITS + " units");
        }
        return took / NANOS_PER_MILLI;
    }

    private static org.sayram.recommendation.Travel travel(Travel travel) {
        return switch (travel) {
            case Travel.Reached reached ->
                new org.sayram.recommendation.Travel.Road(reached.time(), reached.estimated());
            case Travel.Unreachable unreachable -> new org.sayram.recommendation.Travel.NoRoad();
        };
    }

    private static List<Unit> units(Random random) {
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < UNITS; at++) {
            String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
            Brigade brigade = random.nextInt(4) == 0 ? Brigade.FULL_TIME : Brigade.NATIONAL;
            var type = new VehicleType(TYPES.get(random.nextInt(TYPES.size())));
            var load = new Load(new Litres(4000), new Litres(1000), new LitresPerSecond(60), Map.of());
            units.add(new Unit("u" + at, "u" + at, type, new Station("s", "s", new County(county), brigade), load));
        }
        return units;
    }
}
