package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Frames stored and confirmed per second, beside COPY of the very same rows into the very same tables with the same indexes on
 * the same database right after. Mix: 60 % readings, 25 % keep-alives, 15 % changes of state; each frame its own raw row.
 */
final class SensorBench {
    private static final double AIM_FRAMES_PER_SECOND = 26_000;
    private static final double AIM_OF_COPY = 0.12;
    private static final String[] TABLES = {"gateway.raw_frame", "iot.signal"};

    private final Bench.Options options;

    SensorBench(Bench.Options options) {
        this.options = options;
    }

    boolean run() throws IOException, InterruptedException, SQLException {
        int connections = options.number("connections", 200);
        int window = options.number("window", 32);
        try (Platform platform = new Platform(options)) {
            platform.start();
            Path terminals = Fleet.terminals(options, platform, 0, connections);
            Load.run(
                    options,
                    platform,
                    terminals,
                    options.number("warm-up", 10),
                    window); // C2 must have compiled the path
            try (Connection connection = platform.connect()) {
                Figures before = Figures.read(connection);
                Load load = Load.run(options, platform, terminals, options.number("seconds", 30), window);
                Figures after = Figures.read(connection);
                double copy = copyAgain(connection, platform.data(), after.frames());
                report(load, after.minus(before), copy, Machine.residentMiB(platform.pid()));
                return load.framesPerSecond() >= AIM_FRAMES_PER_SECOND && load.framesPerSecond() >= AIM_OF_COPY * copy;
            }
        }
    }

    private record Figures(long frames, long signals, long commits) {
        static Figures read(Connection connection) throws SQLException {
            return new Figures(
                    count(connection, "select count(*) from gateway.raw_frame"),
                    count(connection, "select count(*) from iot.signal"),
                    count(
                            connection,
                            "select count(*) from (select xmin from gateway.raw_frame group by xmin::text, xmin) x"));
        }

        Figures minus(Figures before) {
            return new Figures(frames - before.frames, signals - before.signals, commits - before.commits);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Takes all rows out, empties the tables and puts the rows in again by COPY; answers frames per second. */
    private static double copyAgain(Connection connection, Path directory, long frames)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : TABLES) {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(directory.resolve(table)), 1 << 20)) {
                copy.copyOut("copy (select * from " + table + ") to stdout (format binary)", out);
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("truncate " + table);
            }
        }
        long begun = System.nanoTime();
        for (String table : TABLES) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(directory.resolve(table)), 1 << 20)) {
                copy.copyIn("copy " + table + " from stdin (format binary)", in, 1 << 20);
            }
        }
        return frames / ((System.nanoTime() - begun) / 1e9);
    }

    private void report(Load load, Figures stored, double copy, long residentMiB) {
        say(
                "bench sensor: %d connections, %.1f s, %d frames confirmed, %d raw rows and %d signals stored",
                options.number("connections", 200), load.seconds(), load.frames(), stored.frames(), stored.signals());
        say(
                "bench sensor: %.0f frames/s stored and confirmed (aim >= %.0f); %d commits, %.1f commits/s, %.0f frames a commit",
                load.framesPerSecond(),
                AIM_FRAMES_PER_SECOND,
                stored.commits(),
                stored.commits() / load.seconds(),
                (double) stored.frames() / Math.max(1, stored.commits()));
        say(
                "bench sensor: COPY of the same rows into the same tables %.0f frames/s; ratio %.1f %% (aim >= %.0f %%)",
                copy, 100 * load.framesPerSecond() / copy, 100 * AIM_OF_COPY);
        say("bench sensor: fleet ended with %d, server resident %d MiB", load.exitCode(), residentMiB);
    }
}
