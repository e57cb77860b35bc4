package org.sayram.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a fleet under full load came to: frames that were confirmed, in how many seconds. */
record Load(long frames, double seconds, double framesPerSecond, int exitCode) {
    private static final Pattern RESULT = Pattern.compile("frames=(\\d+) seconds=([0-9.]+) frames_per_second=(\\d+)");

    /** One connection for each terminal of the file, each with {@code window} frames on the way, for so many seconds. */
    static Load run(Bench.Options options, Platform platform, Path terminals, int seconds, int window)
            throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.start(
                options,
                platform,
                terminals,
                "--mode",
                "load",
                "--duration",
                Integer.toString(seconds),
                "--window",
                Integer.toString(window))) {
            int code = fleet.await(seconds + 120L);
            Matcher result = RESULT.matcher(fleet.lines().getLast());
            if (!result.find()) {
                throw new IllegalStateException(
                        "the fleet gave no result: " + fleet.lines().getLast());
            }
            return new Load(
                    Long.parseLong(result.group(1)),
                    Double.parseDouble(result.group(2)),
                    Double.parseDouble(result.group(3)),
                    code);
        }
    }
}
