package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the moment a fire frame is written to the socket to the moment its event is at a feed client, with traffic behind; then
 * from the click that confirms to the incident in the queue of the browser. Beside it the least such a thing can cost here.
 */
final class AlarmBench {
    private static final int LOAD_CONNECTIONS = 200;
    private static final int ALARMS_PER_SECOND = 5;
    private static final int CONFIRMATIONS = 30;
    private static final double CONFIRM_AIM_MILLIS = 500;
    private static final Pattern WRITTEN = Pattern.compile("mark=(MARK-\\S+) written_at_micros=(\\d+)");
    private static final Pattern CONFIRMED = Pattern.compile("confirmed_after_micros=(\\d+)");
    private static final Pattern RESULT = Pattern.compile("frames_per_second=(\\d+)");

    private final Bench.Options options;

    AlarmBench(Bench.Options options) {
        this.options = options;
    }

    /** Frames a second behind, what the fire must reach the browser in beside them, and the first terminals that burn. */
    private record Round(int rate, double aimMillis, int terminal, int confirmed) {}

    boolean run() throws IOException, InterruptedException, SQLException {
        boolean good = true;
        try (Platform platform = new Platform(options);
                FeedClient feed = platform.startWithFeed()) {
            for (Round round : List.of(
                    new Round(options.number("rate", 1000), 500, LOAD_CONNECTIONS + 1, LOAD_CONNECTIONS + 3),
                    new Round(
                            options.number("high-rate", 5000),
                            100,
                            LOAD_CONNECTIONS + 2,
                            LOAD_CONNECTIONS + 3 + CONFIRMATIONS))) {
                good &= run(platform, feed, round);
            }
        }
        return good;
    }

    private boolean run(Platform platform, FeedClient feed, Round round)
            throws IOException, InterruptedException, SQLException {
        int alarms = options.number("alarms", 200);
        int seconds = alarms * 5 / 4 / ALARMS_PER_SECOND + CONFIRMATIONS / ALARMS_PER_SECOND + 90;
        Path many = Fleet.terminals(options, platform, 0, LOAD_CONNECTIONS);
        try (Fleet load = Fleet.start(
                options, platform, many, "--mode", "load", "--rate", "" + round.rate(), "--duration", "" + seconds)) {
            Thread.sleep(10_000); // C2 must have compiled the path
            fires(platform, Fleet.terminals(options, platform, LOAD_CONNECTIONS, 1), alarms / 4, round.rate());
            Path measured = Fleet.terminals(options, platform, round.terminal(), 1);
            Fleet fires = fires(platform, measured, alarms, round.terminal());
            Latencies reached = latencies(fires, feed.arrivedMicros());
            Latencies confirms = new Latencies(found(CONFIRMED, fires));
            Latencies twin = NotifyTwin.measure(platform, alarms);
            Latencies queued = queued(platform, feed, round);
            String behind = load.isAlive() ? "" + round.rate() : "fewer than " + round.rate();
            report(round, reached, confirms, twin, behind);
            reportQueue(queued, twin);
            load.await(seconds + 60L);
            say("bench alarm: the load behind was %s frames/s", result(load));
            return reached.count() == alarms
                    && reached.p99() <= round.aimMillis()
                    && queued.count() == CONFIRMATIONS
                    && queued.p99() <= CONFIRM_AIM_MILLIS;
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

    /** Fires of many premises, each taken and confirmed by a person; from the confirming click to the incident at the browser. */
    private Latencies queued(Platform platform, FeedClient feed, Round round) throws IOException, InterruptedException {
        int seed = 10_000 + round.rate();
        fires(platform, Fleet.terminals(options, platform, round.confirmed(), CONFIRMATIONS), CONFIRMATIONS, seed);
        Map<String, Long> clicked = new LinkedHashMap<>();
        for (int number = 1; number <= CONFIRMATIONS; number++) {
            String alarm = feed.alarms().get("MARK-" + seed + "-" + number);
            if (alarm != null) {
                feed.act(alarm, "take");
                clicked.put(alarm, FeedClient.microsNow());
                feed.act(alarm, "confirm");
            }
        }
        Thread.sleep(2000);
        List<Long> micros = new ArrayList<>();
        clicked.forEach((alarm, at) -> {
            Long joined = feed.joinedMicros().get(alarm);
            if (joined != null) {
                micros.add(joined - at);
            }
        });
        return new Latencies(micros);
    }

    private static Latencies latencies(Fleet fires, Map<String, Long> arrived) {
        List<Long> micros = new ArrayList<>();
        for (String line : fires.lines()) {
            Matcher written = WRITTEN.matcher(line);
            Long at = written.find() ? arrived.get(written.group(1)) : null;
            if (at != null) {
                micros.add(at - Long.parseLong(written.group(2)));
            }
        }
        return new Latencies(micros);
    }

    private static List<Long> found(Pattern pattern, Fleet fleet) {
        List<Long> values = new ArrayList<>();
        for (String line : fleet.lines()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                values.add(Long.parseLong(matcher.group(1)));
            }
        }
        return values;
    }

    private static String result(Fleet load) {
        Matcher found = RESULT.matcher(load.lines().getLast());
        return found.find() ? found.group(1) : "unknown";
    }

    private void report(Round round, Latencies reached, Latencies confirms, Latencies twin, String behind) {
        if (reached.count() == 0) {
            say("bench alarm: not one alarm arrived");
            return;
        }
        say(
                "bench alarm: socket to feed client, %d of %d alarms arrived, %s frames/s behind: p50 %.1f ms, p99 %.1f ms, "
                        + "most %.1f ms (aim p99 <= %.0f ms)",
                reached.count(),
                options.number("alarms", 200),
                behind,
                reached.p50(),
                reached.p99(),
                reached.most(),
                round.aimMillis());
        if (confirms.count() > 0) {
            say(
                    "bench alarm: of it until the confirm is back at the device: p50 %.1f ms, p99 %.1f ms",
                    confirms.p50(), confirms.p99());
        }
        say(
                "bench alarm: one row committed and its NOTIFY read, same database and load: p50 %.1f ms, p99 %.1f ms; "
                        + "ratio ours/bare p50 %.1f, p99 %.1f",
                twin.p50(), twin.p99(), reached.p50() / twin.p50(), reached.p99() / twin.p99());
    }

    private static void reportQueue(Latencies queued, Latencies twin) {
        if (queued.count() == 0) {
            say("bench alarm: not one confirmed alarm reached the dispatch queue");
            return;
        }
        say(
                "bench alarm: confirmation to dispatch queue at a feed client, %d of %d: p50 %.1f ms, p99 %.1f ms "
                        + "(aim p99 <= %.0f ms); ratio ours/bare p50 %.1f, p99 %.1f",
                queued.count(),
                CONFIRMATIONS,
                queued.p50(),
                queued.p99(),
                CONFIRM_AIM_MILLIS,
                queued.p50() / twin.p50(),
                queued.p99() / twin.p99());
    }
}
