package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the moment a fire frame is written to the socket to the moment its event is at a feed client, with traffic behind. */
final class AlarmBench {
    private static final double AIM_P99_MILLIS = 500;
    private static final int LOAD_CONNECTIONS = 200;
    private static final int ALARMS_PER_SECOND = 5;
    private static final Pattern WRITTEN = Pattern.compile("mark=(MARK-\\S+) written_at_micros=(\\d+)");
    private static final Pattern CONFIRMED = Pattern.compile("confirmed_after_micros=(\\d+)");
    private static final Pattern RESULT = Pattern.compile("frames_per_second=(\\d+)");

    private final Bench.Options options;

    AlarmBench(Bench.Options options) {
        this.options = options;
    }

    boolean run() throws IOException, InterruptedException {
        int alarms = options.number("alarms", 200);
        int rate = options.number("rate", 1000);
        int seconds = alarms * 5 / 4 / ALARMS_PER_SECOND + 25;
        try (Platform platform = new Platform(options)) {
            platform.start();
            Path many = Fleet.terminals(options, platform, 0, LOAD_CONNECTIONS);
            Path warmUp = Fleet.terminals(options, platform, LOAD_CONNECTIONS, 1);
            Path measured = Fleet.terminals(options, platform, LOAD_CONNECTIONS + 1, 1);
            try (FeedClient feed = new FeedClient(platform.webPort());
                    Fleet load = Fleet.start(
                            options,
                            platform,
                            many,
                            "--mode",
                            "load",
                            "--rate",
                            "" + rate,
                            "--duration",
                            "" + seconds)) {
                Thread.sleep(10_000); // C2 must have compiled the path
                fires(platform, warmUp, alarms / 4, 2);
                Fleet fires = fires(platform, measured, alarms, 1);
                List<Long> micros = latencies(fires, feed.arrivedMicros(), alarms);
                load.await(seconds + 60L);
                return report(micros, confirms(fires), alarms, result(load));
            }
        }
    }

    private Fleet fires(Platform platform, Path terminals, int alarms, int seed)
            throws IOException, InterruptedException {
        Fleet fleet = Fleet.start(
                options,
                platform,
                terminals,
                "--mode",
                "latency",
                "--rate",
                "" + ALARMS_PER_SECOND,
                "--frames",
                "" + alarms,
                "--seed",
                "" + seed);
        fleet.await(alarms / ALARMS_PER_SECOND + 60L);
        Thread.sleep(1000);
        return fleet;
    }

    private static List<Long> latencies(Fleet fires, Map<String, Long> arrived, int alarms) {
        List<Long> micros = new ArrayList<>();
        for (String line : fires.lines()) {
            Matcher written = WRITTEN.matcher(line);
            Long at = written.find() ? arrived.get(written.group(1)) : null;
            if (at != null) {
                micros.add(at - Long.parseLong(written.group(2)));
            }
        }
        micros.sort(null);
        if (micros.size() > alarms) {
            throw new IllegalStateException("more alarms arrived than were sent");
        }
        return micros;
    }

    private static List<Long> confirms(Fleet fires) {
        List<Long> micros = new ArrayList<>();
        for (String line : fires.lines()) {
            Matcher confirmed = CONFIRMED.matcher(line);
            if (confirmed.find()) {
                micros.add(Long.parseLong(confirmed.group(1)));
            }
        }
        micros.sort(null);
        return micros;
    }

    private static String result(Fleet load) {
        Matcher found = RESULT.matcher(load.lines().getLast());
        return found.find() ? found.group(1) : "unknown";
    }

    private static boolean report(List<Long> micros, List<Long> confirms, int alarms, String behind) {
        if (micros.isEmpty()) {
            say("bench alarm: not one of %d alarms arrived", alarms);
            return false;
        }
        double p99 = quantile(micros, 0.99);
        say(
                "bench alarm: socket to feed client, %d of %d alarms arrived, %s frames/s behind: p50 %.1f ms, p99 %.1f ms, "
                        + "most %.1f ms (aim p99 <= %.0f ms)",
                micros.size(), alarms, behind, quantile(micros, 0.5), p99, micros.getLast() / 1000.0, AIM_P99_MILLIS);
        if (!confirms.isEmpty()) {
            say(
                    "bench alarm: of it until the confirm is back at the device: p50 %.1f ms, p99 %.1f ms",
                    quantile(confirms, 0.5), quantile(confirms, 0.99));
        }
        return micros.size() == alarms && p99 <= AIM_P99_MILLIS;
    }

    private static double quantile(List<Long> sorted, double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(part * sorted.size()) - 1)) / 1000.0;
    }
}
