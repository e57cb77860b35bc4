package org.sayram.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulated terminals as a process of their own; its lines are kept. */
final class Fleet implements AutoCloseable {
    private static final Pattern CONFIRMED = Pattern.compile(", (\\d+) confirmed,");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Fleet(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static Fleet start(Bench.Options options, Platform platform, Path terminals, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                options.text("fleet"),
                "org.sayram.tools.fleet.DeviceFleet",
                "--port",
                Integer.toString(platform.doorPort()),
                "--terminals",
                terminals.toString(),
                "--points",
                options.samples().resolve("points.csv").toString()));
        command.addAll(List.of(more));
        return new Fleet(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** A file with some of the sample terminals, so that two fleets do not speak for the same ones. */
    static Path terminals(Bench.Options options, Platform platform, int from, int count) throws IOException {
        List<String> rows = Files.readAllLines(options.samples().resolve("terminals.csv"));
        List<String> chosen = new ArrayList<>(List.of(rows.getFirst()));
        chosen.addAll(rows.subList(1 + from, Math.min(rows.size(), 1 + from + count)));
        return Files.write(platform.data().resolve("terminals-from-" + from + ".csv"), chosen);
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("fleet: its output ended: " + e.getMessage());
        }
    }

    List<String> lines() {
        return lines;
    }

    /** Frames confirmed so far, as its progress lines say. */
    long confirmed() {
        long confirmed = 0;
        for (String line : lines) {
            Matcher found = CONFIRMED.matcher(line);
            if (found.find()) {
                confirmed = Long.parseLong(found.group(1));
            }
        }
        return confirmed;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int await(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the fleet did not end within " + seconds + " s: " + lines.getLast());
        }
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
