package org.sayram.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged platform as a process of its own, with ports and a data directory of its own, fsync and C2 on. */
final class Platform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Bench.Options options;
    private final Path data;
    private final int webPort = freePort();
    private final int doorPort = freePort();
    private @Nullable Process process;

    Platform(Bench.Options options) throws IOException {
        this.options = options;
        Path work = options.path("work", "target/bench");
        Files.createDirectories(work);
        this.data = Files.createTempDirectory(work, "data-");
    }

    Path data() {
        return data;
    }

    int webPort() {
        return webPort;
    }

    int doorPort() {
        return doorPort;
    }

    long pid() {
        return running().pid();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the platform was not started");
        }
        return process;
    }

    /** Starts it and waits until it says it is ready; answers how long that took. */
    Duration start() throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolve("ready"));
        long begun = System.nanoTime();
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("output.log").toFile()))
                .start();
        while (!Files.exists(data.resolve("ready"))) {
            if (!running().isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("the platform did not start:\n" + lastLines());
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Starts it and signs a feed client in. */
    FeedClient startWithFeed() throws IOException, InterruptedException {
        start();
        return new FeedClient(webPort);
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("output.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-jar",
                options.text("application"),
                "--spring.profiles.active=demonstration",
                "--sayram.data=" + data,
                "--sayram.database.directory=" + data.resolve("database"),
                "--sayram.samples=" + options.samples(),
                "--server.port=" + webPort,
                "--sayram.iot.gb26875-port=" + doorPort);
    }

    /** kill -9: no goodbye, nothing flushed. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** kill -9 for the database process that the platform started, in this data directory and no other. */
    void killDatabase() throws IOException {
        database().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> database() throws IOException {
        Path pidFile = data.resolve("database/cluster/postmaster.pid");
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
    }

    /** The processes of that database, the first one before those it started. */
    List<Long> databaseProcesses() throws IOException {
        ProcessHandle first = database().orElseThrow(() -> new IOException("the database does not run"));
        return Stream.concat(Stream.of(first), first.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    boolean isAlive() {
        return running().isAlive();
    }

    void stop() throws InterruptedException {
        Process ending = running();
        ending.destroy();
        if (!ending.waitFor(60, TimeUnit.SECONDS)) {
            ending.destroyForcibly();
        }
    }

    /** A connection to its database, as the owner of the tables. */
    Connection connect() throws IOException, SQLException {
        Properties address = properties(data.resolve("database/running.properties"));
        Properties passwords = properties(data.resolve("database/passwords.properties"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + address.getProperty("port") + "/sayram",
                "sayram_owner",
                passwords.getProperty("sayram_owner"));
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and takes its data away. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
