package org.sayram.tools.fleet;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The command {@code ./dev fleet}: simulated transmission devices that connect to a centre over TCP. Exit codes: 0 all well, 2 an
 * option is wrong, 3 the centre cannot be reached, 4 frames were left unconfirmed.
 */
public final class DeviceFleet {
    private DeviceFleet() {}

    /** Runs until its duration is over or it is stopped. Text goes out in UTF-8 whatever the machine's locale is. */
    public static void main(String[] words) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(words, out));
    }

    static int run(String[] words, PrintStream out) throws InterruptedException {
        if (Arrays.asList(words).contains("--help")) {
            out.print(FleetOptions.USAGE);
            return 0;
        }
        try {
            FleetOptions options = FleetOptions.of(words);
            Run run = switch (options.mode()) {
                case DEMO -> new DemoRun(options, out);
                case LOAD -> new LoadRun(options, out);
                case LATENCY -> new LatencyRun(options, out);
            };
            return run.run();
        } catch (WrongOption e) {
            out.println("fleet: " + e.getMessage() + ".");
            return 2;
        }
    }
}
