package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Kills the platform in the middle of a load, starts it again and lets the terminals finish; every second time the database is
 * killed with it, and now and then the database alone, which the platform brings back. Then every frame that was confirmed must be stored exactly once. This shows the order of commit and confirm; it
 * does not show what a loss of power does to disks that lie about what they have written.
 */
final class KillSoak {
    private static final int CONNECTIONS = 50;
    /** The load lasts so long, and so much longer for each kill: it must not be over before the last one. */
    private static final int SECONDS = 12;

    private static final int SECONDS_A_KILL = 8;

    private static final long PATIENCE_SECONDS = 600;

    private final Bench.Options options;

    KillSoak(Bench.Options options) {
        this.options = options;
    }

    boolean run() throws IOException, InterruptedException, SQLException {
        int frames = options.number("frames", 50_000);
        List<Kill> kills = kills(options.number("kills", 3), options.number("database-kills", 1));
        try (Platform platform = new Platform(options)) {
            platform.start();
            Path journal = platform.data().resolve("journal");
            int rate = frames / (SECONDS + SECONDS_A_KILL * kills.size());
            try (Fleet fleet = fleet(platform, journal, frames, Math.max(1, rate))) {
                for (int number = 0; number < kills.size(); number++) {
                    kill(platform, fleet, frames * (number + 1L) / (kills.size() + 1), kills.get(number));
                }
                int code = fleet.await(PATIENCE_SECONDS);
                say("soak kill: %s", fleet.lines().get(fleet.lines().size() - 2));
                return judge(platform, journal, frames, kills.size()) && code == 0;
            }
        }
    }

    /** What is killed. */
    private enum Kill {
        PLATFORM,
        PLATFORM_AND_DATABASE,
        DATABASE
    }

    /** The platform so often, every second time its database with it; between them the database alone, which must come back by itself. */
    private static List<Kill> kills(int ofPlatform, int ofDatabase) {
        List<Kill> kills = new ArrayList<>();
        int databases = 0;
        for (int number = 1; number <= ofPlatform; number++) {
            kills.add(number % 2 == 0 ? Kill.PLATFORM_AND_DATABASE : Kill.PLATFORM);
            while (databases < ofDatabase * number / ofPlatform) {
                kills.add(Kill.DATABASE);
                databases++;
            }
        }
        while (databases++ < ofDatabase) {
            kills.add(Kill.DATABASE);
        }
        return kills;
    }

    private Fleet fleet(Platform platform, Path journal, int frames, int rate) throws IOException {
        return Fleet.start(
                options,
                platform,
                Fleet.terminals(options, platform, 0, CONNECTIONS),
                "--mode",
                "load",
                "--frames",
                "" + frames,
                "--rate",
                "" + rate,
                "--timeout",
                "5",
                "--repeats",
                "60",
                "--journal",
                journal.toString());
    }

    private static void kill(Platform platform, Fleet fleet, long after, Kill kill)
            throws IOException, InterruptedException {
        while (fleet.confirmed() < after) {
            if (!fleet.isAlive()) {
                throw new IllegalStateException("the load was over before the kill: "
                        + (fleet.lines().isEmpty() ? "" : fleet.lines().getLast()));
            }
            Thread.sleep(50);
        }
        long confirmed = fleet.confirmed();
        if (kill != Kill.PLATFORM) {
            platform.killDatabase();
        }
        if (kill == Kill.DATABASE) {
            say("soak kill: kill -9 of the database alone after %d confirmed frames", confirmed);
            return;
        }
        platform.kill();
        say(
                "soak kill: kill -9 of the platform%s after %d confirmed frames",
                kill == Kill.PLATFORM ? "" : " and its database", confirmed);
        say("soak kill: up again after %d ms", platform.start().toMillis());
    }

    private static boolean judge(Platform platform, Path journal, int frames, int kills)
            throws IOException, SQLException {
        Map<String, Integer> stored = stored(platform);
        List<String> confirmed = Files.readAllLines(journal);
        long lost = 0;
        long twice = 0;
        for (String line : confirmed) {
            int times = stored.getOrDefault(
                    line.substring(0, line.indexOf(' ')) + line.substring(line.lastIndexOf(' ')), 0);
            lost += times == 0 ? 1 : 0;
            twice += times > 1 ? 1 : 0;
        }
        long storedTwice = stored.values().stream().filter(times -> times > 1).count();
        say(
                "soak kill: %d frames sent, %d confirmed, %d different frames stored, killed %d times: "
                        + "%d confirmed but lost, %d confirmed and stored more than once, %d of all stored more than once",
                frames, confirmed.size(), stored.size(), kills, lost, twice, storedTwice);
        say("soak kill: this shows the order of commit and confirm, not what a loss of power does");
        return lost == 0 && twice == 0 && storedTwice == 0 && confirmed.size() == frames;
    }

    /** How often each frame is stored: terminal and SHA-256 to rows. */
    private static Map<String, Integer> stored(Platform platform) throws IOException, SQLException {
        Map<String, Integer> stored = new HashMap<>();
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select terminal, encode(sha256(bytes), 'hex') as digest from gateway.raw_frame")) {
            while (rows.next()) {
                stored.merge(rows.getLong("terminal") + " " + rows.getString("digest"), 1, Integer::sum);
            }
        }
        return stored;
    }
}
