package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The database answers nobody for a while, as when its disk hangs or the network to it is cut: its processes are held, not
 * ended. Meanwhile nothing may be confirmed, the memory of the platform must stay bounded, and its health must say so.
 */
final class DatabaseAway {
    /** Confirmations that were under way are counted so late at most. */
    private static final long UNDER_WAY_MILLIS = 3000;

    private static final long LOOK_MILLIS = 500;
    private static final long MOST_GROWTH_MIB = 300;
    private static final Duration HEALTH_WITHIN = Duration.ofSeconds(10);

    private final Platform platform;
    private final Fleet fleet;

    DatabaseAway(Platform platform, Fleet fleet) {
        this.platform = platform;
        this.fleet = fleet;
    }

    boolean forSeconds(int seconds) throws IOException, InterruptedException {
        List<Long> held = platform.databaseProcesses();
        long before = Machine.residentMiB(platform.pid());
        long most = before;
        long confirmed;
        boolean told;
        signal("-STOP", held);
        try {
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            Thread.sleep(UNDER_WAY_MILLIS);
            confirmed = fleet.confirmed();
            told = healthSaysSo();
            while (System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
                most = Math.max(most, Machine.residentMiB(platform.pid()));
            }
            confirmed = fleet.confirmed() - confirmed;
        } finally {
            signal("-CONT", held);
        }
        say(
                "soak away: database held for %d s (%d processes): %d frames confirmed meanwhile, platform %d -> at most %d MiB, "
                        + "health %s",
                seconds, held.size(), confirmed, before, most, told ? "said 503" : "DID NOT SAY SO");
        return confirmed == 0 && told && most - before <= MOST_GROWTH_MIB;
    }

    private boolean healthSaysSo() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.webPort() + "/api/health"))
                .timeout(HEALTH_WITHIN)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 503;
        } catch (HttpTimeoutException e) {
            return false;
        }
    }

    private static void signal(String signal, List<Long> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(pid -> command.add(Long.toString(pid)));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0 && signal.equals("-STOP")) {
            throw new IOException("kill " + signal + " of the database ended with " + code);
        }
    }
}
