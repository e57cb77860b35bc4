package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The disk fills up in the middle of a load and has room again later. To be run in a directory on a file system of limited
 * size. While it is full nothing is confirmed that could not be stored; afterwards everything arrives, without a hand of ours.
 */
final class FullSoak {
    private static final int CONNECTIONS = 20;
    private static final int SECONDS = 20;
    private static final long PATIENCE_SECONDS = 300;
    private static final long STILL_MILLIS = 5000;
    private static final long LOOK_MILLIS = 250;
    private static final int BLOCK = 1 << 16;

    private final Bench.Options options;

    FullSoak(Bench.Options options) {
        this.options = options;
    }

    boolean run() throws IOException, InterruptedException, SQLException {
        int frames = options.number("frames", 20_000);
        try (Platform platform = new Platform(options)) {
            platform.start();
            Path journal = options.path("journal", "target/bench-full-journal");
            Files.deleteIfExists(journal);
            try (Fleet fleet = fleet(platform, journal, frames)) {
                await(fleet, frames / 4);
                Path filler = platform.data().resolve("filler");
                long filled = fill(filler);
                long still = standsStill(fleet, filler);
                say(
                        "soak full: %d MiB of filler, no room left; confirmations stood still after %d frames; the platform %s",
                        filled >> 20, still, platform.isAlive() ? "runs on" : "ENDED");
                Files.delete(filler);
                int code = fleet.await(PATIENCE_SECONDS);
                say("soak full: %s", fleet.lines().get(fleet.lines().size() - 2));
                return ConfirmedFrames.judge("soak full", platform, journal, frames) && platform.isAlive() && code == 0;
            }
        }
    }

    private Fleet fleet(Platform platform, Path journal, int frames) throws IOException {
        return Fleet.start(
                options,
                platform,
                Fleet.terminals(options, platform, 0, CONNECTIONS),
                "--mode",
                "load",
                "--frames",
                "" + frames,
                "--rate",
                "" + frames / SECONDS,
                "--timeout",
                "5",
                "--repeats",
                "60",
                "--journal",
                journal.toString());
    }

    private static void await(Fleet fleet, long confirmed) throws InterruptedException {
        while (fleet.confirmed() < confirmed) {
            if (!fleet.isAlive()) {
                throw new IllegalStateException("the load was over before the disk was full");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Writes until nothing more fits; answers how much it was. */
    private static long fill(Path filler) throws IOException {
        byte[] block = new byte[BLOCK];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
                written += BLOCK;
            }
        } catch (IOException full) {
            if (written == 0) {
                throw full;
            }
            return written;
        }
    }

    /** Waits until nothing was confirmed for a while; what the database gives back meanwhile is filled up too. */
    private static long standsStill(Fleet fleet, Path filler) throws IOException, InterruptedException {
        long confirmed = fleet.confirmed();
        long since = System.nanoTime();
        while (System.nanoTime() - since < STILL_MILLIS * 1_000_000) {
            Thread.sleep(LOOK_MILLIS);
            long now = fleet.confirmed();
            if (now > confirmed) {
                confirmed = now;
                since = System.nanoTime();
                if (!fleet.isAlive()) {
                    throw new IllegalStateException("the load was over although the disk is full");
                }
            }
            more(filler);
        }
        return confirmed;
    }

    private static void more(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler, java.nio.file.StandardOpenOption.APPEND)) {
            out.write(new byte[BLOCK]);
        } catch (IOException full) {
            if (!Files.exists(filler)) {
                throw full;
            }
        }
    }
}
