package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long the packaged platform takes to its first page, with an empty data directory and again; and how much memory it holds. */
final class StartBench {
    private static final double AIM_AGAIN_SECONDS = 10;

    private final Bench.Options options;

    StartBench(Bench.Options options) {
        this.options = options;
    }

    boolean run() throws IOException, InterruptedException {
        int cachedUp = options.number("cached-up-millis", 0);
        try (Platform platform = new Platform(options)) {
            Duration first = platform.start();
            platform.stop();
            Duration again = platform.start();
            long server = Machine.residentMiB(platform.pid());
            long database = databaseMiB(platform.pid(), platform.data());
            say(
                    "bench start: empty data directory %.1f s, again %.1f s (aim <= %.0f s)",
                    first.toMillis() / 1000.0, again.toMillis() / 1000.0, AIM_AGAIN_SECONDS);
            say(
                    "bench start: resident memory %d MiB = server %d MiB + database %d MiB (shared pages counted once a process)",
                    server + database, server, database);
            say(
                    "bench start: ratio again/first %.2f, again/bare JVM %.0f%s; memory server/database %.1f",
                    (double) again.toMillis() / first.toMillis(),
                    (double) again.toMillis() / bareJvm().toMillis(),
                    cachedUp == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT, ", cached ./dev up/again %.2f", (double) cachedUp / again.toMillis()),
                    (double) server / database);
            return again.toMillis() <= AIM_AGAIN_SECONDS * 1000;
        }
    }

    /** The same Java that does nothing: the floor of every start on this machine. */
    private static Duration bareJvm() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process bare = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        bare.waitFor();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static long databaseMiB(long server, Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst()
                .strip());
        long sum = 0;
        List<ProcessHandle> processes;
        try (Stream<ProcessHandle> below =
                ProcessHandle.of(postmaster).orElseThrow().descendants()) {
            processes = below.toList();
        }
        for (ProcessHandle one : processes) {
            sum += one.pid() == server ? 0 : Machine.residentMiB(one.pid());
        }
        return sum + Machine.residentMiB(postmaster);
    }
}
