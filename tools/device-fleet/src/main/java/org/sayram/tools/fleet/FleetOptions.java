package org.sayram.tools.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the fleet is asked to do.
 *
 * @param mode what kind of run
 * @param files where terminals, points and premises are listed
 * @param link how a terminal reaches the centre and how patient it is
 * @param fire the fire of the demonstration
 * @param load limits of a load run
 * @param count terminals to connect; 0 means all of the file
 * @param rate frames per second of the whole fleet; 0 means as many as the centre confirms
 * @param duration how long to run; zero means until stopped
 * @param seed seed of everything drawn at random
 */
record FleetOptions(
        Mode mode,
        FleetFiles files,
        Link link,
        Fire fire,
        Load load,
        int count,
        double rate,
        Duration duration,
        long seed) {

    static final String USAGE = """
            Simulated transmission devices: GB/T 26875.3 over real TCP.
              --mode demo|load|latency   demo: ordinary traffic, then a fire; load: as fast as confirmed; latency: marked fires
              --terminals FILE           terminals.csv; points and premises are looked for beside it (--points, --premises)
              --host HOST --port PORT    the centre's door (127.0.0.1, 26875)
              --centre-address N         the centre's 48-bit number (1)
              --count N                  terminals to connect (0: all)
              --rate N                   frames per second of the whole fleet (demo 5, latency 2, load 0: no limit)
              --duration S               stop after S seconds (0: until stopped; load without --frames: 60)
              --seed N                   everything drawn at random repeats with the same seed (1)
              --fire-after S             demo: seconds until the fire (40)
              --fire-premises ID         demo: where (default: the first cotton store with a detector and a call point)
              --timeout S --repeats N    wait for a confirm, then repeat (10, 3)
              --keep-alive S             silence before an empty frame (30)
              --duty-answer-after S      a duty check is answered after S seconds (5)
              --give-up-after S          end when the centre cannot be reached for S seconds (300)
              --frames N                 load: stop after N frames
              --window N                 load: unconfirmed frames per connection (32)
              --journal FILE             load, latency: one line per confirmed frame: address serial sha256
            """;

    private static final Set<String> NAMES = Set.of(
            "--mode",
            "--terminals",
            "--points",
            "--premises",
            "--host",
            "--port",
            "--centre-address",
            "--count",
            "--rate",
            "--duration",
            "--seed",
            "--fire-after",
            "--fire-premises",
            "--timeout",
            "--repeats",
            "--keep-alive",
            "--duty-answer-after",
            "--give-up-after",
            "--frames",
            "--window",
            "--journal");
    private static final Path TERMINALS = Path.of("samples/prefecture/terminals.csv");
    private static final long MAX_ADDRESS = (1L << 48) - 1;

    /** What kind of run. */
    enum Mode {
        /** Ordinary traffic, then a fire. */
        DEMO,
        /** As many frames as the centre confirms. */
        LOAD,
        /** Fires with a mark, to be timed at the other end. */
        LATENCY
    }

    /**
     * The way to the centre.
     *
     * @param host name or address of the centre
     * @param port TCP port of its door
     * @param centreAddress its 48-bit number
     * @param timeout wait for an answer; the standard says at most 10 s
     * @param repeats how often the same bytes are sent again; the standard recommends 3
     * @param keepAlive silence after which an empty frame is sent
     * @param dutyAnswerAfter how long the person at the post takes to answer a duty check
     * @param giveUpAfter without any connection for so long the centre is gone for good, and the fleet ends
     */
    record Link(
            String host,
            int port,
            long centreAddress,
            Duration timeout,
            int repeats,
            Duration keepAlive,
            Duration dutyAnswerAfter,
            Duration giveUpAfter) {}

    /**
     * The fire of the demonstration.
     *
     * @param after when it starts
     * @param premises where; empty means the first cotton store
     */
    record Fire(Duration after, Optional<String> premises) {}

    /**
     * Limits of a load run.
     *
     * @param frames frames to send; 0 means no limit
     * @param window frames a connection may have unconfirmed
     * @param journal file for the confirmed frames
     */
    record Load(long frames, int window, Optional<Path> journal) {}

    /** Reads a command line. */
    static FleetOptions of(String[] words) {
        Arguments arguments = Arguments.of(words, NAMES);
        Mode mode = mode(arguments.text("--mode", "demo"));
        Path terminals = arguments.file("--terminals", TERMINALS);
        Load load = new Load(
                arguments.number("--frames", 0, 0, Long.MAX_VALUE),
                (int) arguments.number("--window", 32, 1, 10_000),
                arguments.findText("--journal").map(Path::of));
        return new FleetOptions(
                mode,
                FleetFiles.of(terminals, arguments),
                link(arguments),
                new Fire(
                        arguments.seconds("--fire-after", Duration.ofSeconds(40)),
                        arguments.findText("--fire-premises")),
                load,
                (int) arguments.number("--count", 0, 0, 100_000),
                arguments.rate("--rate", usualRate(mode)),
                arguments.seconds("--duration", usualDuration(mode, load)),
                arguments.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static Link link(Arguments arguments) {
        return new Link(
                arguments.text("--host", "127.0.0.1"),
                (int) arguments.number("--port", 26875, 1, 65535),
                arguments.number("--centre-address", 1, 0, MAX_ADDRESS),
                arguments.seconds("--timeout", Duration.ofSeconds(10)),
                (int) arguments.number("--repeats", 3, 0, 100),
                arguments.seconds("--keep-alive", Duration.ofSeconds(30)),
                arguments.seconds("--duty-answer-after", Duration.ofSeconds(5)),
                arguments.seconds("--give-up-after", Duration.ofMinutes(5)));
    }

    private static Mode mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongOption("--mode '" + text + "' is unknown", "Use demo, load or latency"));
    }

    private static double usualRate(Mode mode) {
        return switch (mode) {
            case DEMO -> 5;
            case LATENCY -> 2;
            case LOAD -> 0;
        };
    }

    private static Duration usualDuration(Mode mode, Load load) {
        return mode == Mode.LOAD && load.frames() == 0 ? Duration.ofSeconds(60) : Duration.ZERO;
    }
}
