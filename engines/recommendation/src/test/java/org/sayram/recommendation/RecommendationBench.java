package org.sayram.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;

/** Prints the time of a recommendation among 60 units, cold and warm, for each level of the warehouse card. */
public final class RecommendationBench {
    private static final int UNITS = 60;
    private static final int RUNS = 2000;
    private static final List<String> TYPES =
            List.of("SG", "SG", "SG", "SG", "PM", "PM", "JY", "JP", "YT", "GQ", "PY", "ZM", "TZ", "GS", "ZB", "HX");
    private static final List<String> COUNTIES = List.of("652701", "652702", "652722", "652723");

    private RecommendationBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        var plan = Town.plan();
        var recommender = new Recommender(plan.substitutions(), VehicleTypes.standard());
        var random = new Random(20261125);
        for (FireLevel level : FireLevel.values()) {
            long[] nanoseconds = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                var scene =
                        new Call.Scene(Duration.ofMinutes(5), new WaterSupply.Known(List.of()), Circumstances.ORDINARY);
                var call = new Call(plan.getCard("warehouse", level), Town.BOLE, scene, List.of(), List.of());
                List<Candidate> candidates = candidates(random);
                long start = System.nanoTime();
                recommender.recommend(call, candidates, Policy.defaults());
                nanoseconds[run] = System.nanoTime() - start;
            }
            long first = nanoseconds[0];
            Arrays.sort(nanoseconds);
            System.out.printf(
                    "recommendation %d units, level %d: first %.2f ms, p50 %.2f ms, p99 %.2f ms%n",
                    UNITS,
                    level.number(),
                    first / 1e6,
                    nanoseconds[RUNS / 2] / 1e6,
                    nanoseconds[RUNS * 99 / 100] / 1e6);
        }
    }

    private static List<Candidate> candidates(Random random) {
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < UNITS; at++) {
            String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
            var brigade = random.nextInt(4) == 0 ? Brigade.FULL_TIME : Brigade.NATIONAL;
            var type = new VehicleType(TYPES.get(random.nextInt(TYPES.size())));
            var load = new Load(new Litres(4000), new Litres(1000), new LitresPerSecond(60), java.util.Map.of());
            candidates.add(new Candidate(
                    new Unit("u" + at, "u" + at, type, new Station("s", "s", new County(county), brigade), load),
                    Readiness.IN_STATION,
                    new Crew(4, 2, Crew.Pattern.ON_DUTY),
                    new Travel.Road(Duration.ofSeconds(random.nextInt(7200)), false)));
        }
        return candidates;
    }
}
