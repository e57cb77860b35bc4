package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Kills the platform in the middle of a load, starts it again and lets the terminals finish; every second time the database is
 * killed with it, and now and then the database alone, which the platform brings back; first of all it is held for a while, so that it
 * answers nobody. Then every frame that was confirmed must be stored exactly once. This shows the order of commit and confirm; it
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
        for (int away = 0; away < options.number("aways", 0); away++) {
            kills.addFirst(Kill.DATABASE_AWAY);
        }
        try (Platform platform = new Platform(options)) {
            platform.start();
            Path journal = platform.data().resolve("journal");
            int rate = frames / (SECONDS + SECONDS_A_KILL * kills.size());
            try (Fleet fleet = fleet(platform, journal, frames, Math.max(1, rate))) {
                boolean held = true;
                for (int number = 0; number < kills.size(); number++) {
                    held &= kill(platform, fleet, frames * (number + 1L) / (kills.size() + 1), kills.get(number));
                }
                int code = fleet.await(PATIENCE_SECONDS);
                say("soak kill: %s", fleet.lines().get(fleet.lines().size() - 2));
                return ConfirmedFrames.judge("soak kill", platform, journal, frames) && held && code == 0;
            }
        }
    }

    /** What is killed. */
    private enum Kill {
        PLATFORM,
        PLATFORM_AND_DATABASE,
        DATABASE,
        DATABASE_AWAY
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

    /** Answers whether what must hold meanwhile held. */
    private boolean kill(Platform platform, Fleet fleet, long after, Kill kill)
            throws IOException, InterruptedException {
        while (fleet.confirmed() < after) {
            if (!fleet.isAlive()) {
                throw new IllegalStateException("the load was over before the kill: "
                        + (fleet.lines().isEmpty() ? "" : fleet.lines().getLast()));
            }
            Thread.sleep(50);
        }
        long confirmed = fleet.confirmed();
        if (kill == Kill.DATABASE_AWAY) {
            return new DatabaseAway(platform, fleet).forSeconds(options.number("away-seconds", 60));
        }
        if (kill != Kill.PLATFORM) {
            platform.killDatabase();
        }
        if (kill == Kill.DATABASE) {
            say("soak kill: kill -9 of the database alone after %d confirmed frames", confirmed);
            return true;
        }
        platform.kill();
        say(
                "soak kill: kill -9 of the platform%s after %d confirmed frames",
                kill == Kill.PLATFORM ? "" : " and its database", confirmed);
        say("soak kill: up again after %d ms", platform.start().toMillis());
        return true;
    }
}
