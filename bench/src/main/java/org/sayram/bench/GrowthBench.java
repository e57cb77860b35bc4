package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The same measurements at 1x and at several times the points: what bends when a prefecture grows. */
final class GrowthBench {
    private static final int CONNECTIONS = 200;
    private static final int REQUESTS = 200;
    private static final Map<String, String> LISTS = new TreeMap<>(Map.of(
            "terminals, first page", "/api/iot/terminals?size=50",
            "terminals, searched", "/api/iot/terminals?size=50&q=tm-0200",
            "open alarms", "/api/iot/alarms?world=live&state=open&size=50"));

    private final Bench.Options options;

    GrowthBench(Bench.Options options) {
        this.options = options;
    }

    private record Figures(
            Duration first, Duration again, double framesPerSecond, long residentMiB, Map<String, Latencies> lists) {}

    boolean run() throws IOException, InterruptedException {
        int times = options.number("times", 10);
        Figures one = measure(1);
        Figures more = measure(times);
        compare(
                "start with an empty data directory, s",
                one.first().toMillis() / 1000.0,
                more.first().toMillis() / 1000.0);
        compare("start again, s", one.again().toMillis() / 1000.0, more.again().toMillis() / 1000.0);
        compare("frames/s stored and confirmed", one.framesPerSecond(), more.framesPerSecond());
        compare("server resident, MiB", one.residentMiB(), more.residentMiB());
        one.lists().forEach((name, times1) -> {
            Latencies timesMore = Objects.requireNonNull(more.lists().get(name));
            compare(name + ", p50 ms", times1.p50(), timesMore.p50());
            compare(name + ", p99 ms", times1.p99(), timesMore.p99());
        });
        return true;
    }

    private Figures measure(int times) throws IOException, InterruptedException {
        try (Grown grown = Grown.of(options, times)) {
            Platform platform = grown.platform();
            Duration first = platform.start();
            platform.stop();
            Duration again = platform.start();
            int seconds = options.number("seconds", 20);
            var terminals = Fleet.terminals(grown.options(), platform, 0, CONNECTIONS);
            Load.run(grown.options(), platform, terminals, 10, 32);
            Load load = Load.run(grown.options(), platform, terminals, seconds, 32);
            Map<String, Latencies> lists = new TreeMap<>();
            try (FeedClient client = new FeedClient(platform.webPort())) {
                for (var list : LISTS.entrySet()) {
                    lists.put(list.getKey(), asked(client, list.getValue()));
                }
            }
            return new Figures(first, again, load.framesPerSecond(), Machine.residentMiB(platform.pid()), lists);
        }
    }

    private static Latencies asked(FeedClient client, String path) throws IOException, InterruptedException {
        List<Long> micros = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            long taken = client.getMicros(path);
            if (request >= REQUESTS / 4) {
                micros.add(taken);
            }
        }
        return new Latencies(micros);
    }

    private void compare(String what, double one, double more) {
        say(
                "bench growth: %s: 1x %.1f, %dx %.1f, ratio %.2f",
                what, one, options.number("times", 10), more, more / one);
    }
}
