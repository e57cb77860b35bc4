package org.sayram.tools.fleet;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The demonstration: every terminal on line with ordinary traffic, then a fire in a cotton store. */
final class DemoRun implements Run {
    private static final Duration PROGRESS = Duration.ofSeconds(10);
    private static final int LONGEST_QUEUE = 20;
    private static final long TICK_MILLIS = 20;

    private final FleetOptions options;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Random random;
    private final List<SimulatedTerminal> terminals = new ArrayList<>();
    private final List<OrdinaryTraffic> traffic = new ArrayList<>();
    private Duration lastConnected = Duration.ZERO;
    private Duration nextProgress = PROGRESS;

    DemoRun(FleetOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.random = new Random(options.seed());
    }

    @Override
    public int run() throws InterruptedException {
        FireScene scene = FireScene.choose(options.files(), options.fire());
        for (Terminal terminal : Terminals.load(
                options.files(), options.count(), scene.terminal().premisesId())) {
            add(terminal);
        }
        SimulatedTerminal burning = terminals.stream()
                .filter(one ->
                        one.building().terminal().id().equals(scene.terminal().id()))
                .findFirst()
                .orElseThrow(() -> new WrongOption(
                        "--count " + options.count() + " leaves out the terminal of the fire",
                        "Give a higher --count"));
        FireStory story = new FireStory(scene, burning, options.fire().after(), out);
        out.println(
                "fleet: " + terminals.size() + " terminals to " + options.link().host() + ":"
                        + options.link().port() + ", fire after "
                        + options.fire().after().toSeconds() + " s at "
                        + scene.terminal().premisesName());
        List<Thread> threads = terminals.stream()
                .map(one -> Thread.ofVirtual().name("fleet-terminal").start(one))
                .toList();
        try {
            return tellUntilTheEnd(story);
        } finally {
            threads.forEach(Thread::interrupt);
            out.println("fleet: stopped; " + tally);
        }
    }

    private void add(Terminal terminal) {
        var simulated = new SimulatedTerminal(terminal, options.link(), tally, Clock.systemUTC());
        terminals.add(simulated);
        traffic.add(new OrdinaryTraffic(simulated.building(), new Random(random.nextLong())));
    }

    private int tellUntilTheEnd(FireStory story) throws InterruptedException {
        Deadline deadline = new Deadline(options.duration());
        long reported = 0;
        while (!deadline.isOver()) {
            Duration elapsed = deadline.elapsed();
            story.advance(elapsed);
            for (long due = (long) (elapsed.toMillis() * options.rate() / 1000); reported < due; reported++) {
                reportSomething();
            }
            if (!watch(elapsed)) {
                out.println("fleet: no terminal could connect to "
                        + options.link().host() + ":" + options.link().port() + " for "
                        + options.link().giveUpAfter().toSeconds()
                        + " seconds. Start the centre, then the fleet again.");
                return 3;
            }
            Thread.sleep(TICK_MILLIS);
        }
        if (!story.isTold()) {
            out.println(
                    "fleet: the run ended before the fire was told; --duration must be more than --fire-after + 10");
        }
        return 0;
    }

    // A terminal that cannot get rid of its reports gets no new ones: its queue stays short.
    private void reportSomething() {
        int chosen = random.nextInt(terminals.size());
        SimulatedTerminal terminal = terminals.get(chosen);
        if (terminal.queued() < LONGEST_QUEUE) {
            terminal.report(traffic.get(chosen).next(terminal.writer().now()));
        }
    }

    private boolean watch(Duration elapsed) {
        if (tally.connected.sum() > 0) {
            lastConnected = elapsed;
        }
        if (elapsed.compareTo(nextProgress) >= 0) {
            out.println("fleet: " + tally);
            nextProgress = nextProgress.plus(PROGRESS);
        }
        return elapsed.minus(lastConnected).compareTo(options.link().giveUpAfter()) < 0;
    }
}
