package org.sayram.tools.fleet;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the fleet against a centre while the test looks on. */
final class FleetInBackground implements AutoCloseable {
    static final String TERMINALS = "../../samples/frames/fleet-terminals.csv";

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final Thread thread;

    FleetInBackground(TestCentre centre, String... options) {
        this(centre.port(), options);
    }

    FleetInBackground(String port, String... options) {
        List<String> words = new ArrayList<>(List.of("--terminals", TERMINALS, "--port", port, "--host", "127.0.0.1"));
        words.addAll(List.of(options));
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        thread = Thread.ofVirtual().start(() -> {
            try {
                exit.complete(DeviceFleet.run(words.toArray(String[]::new), out));
            } catch (InterruptedException | RuntimeException e) {
                exit.completeExceptionally(e);
            }
        });
    }

    int exitCode() throws Exception {
        return exit.get(60, TimeUnit.SECONDS);
    }

    String text() {
        return text.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
