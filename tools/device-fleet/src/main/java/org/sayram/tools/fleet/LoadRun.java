package org.sayram.tools.fleet;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** As many frames as the centre confirms, over many connections at once. */
final class LoadRun implements Run {
    private static final long PROGRESS_MILLIS = 1000;

    private final FleetOptions options;
    private final PrintStream out;
    private final Tally tally = new Tally();

    LoadRun(FleetOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public int run() throws InterruptedException {
        List<Terminal> terminals = Terminals.load(options.files(), options.count(), "");
        LoadBudget budget = new LoadBudget(options.load().frames(), options.rate(), options.duration());
        try (Journal journal = new Journal(options.load().journal())) {
            var record = new LoadConnection.LoadRecord(tally, journal);
            Random random = new Random(options.seed());
            List<LoadConnection> connections = new ArrayList<>();
            for (Terminal terminal : terminals) {
                connections.add(new LoadConnection(terminal, options, budget, record, new Random(random.nextLong())));
            }
            List<Thread> threads = connections.stream()
                    .map(one -> Thread.ofVirtual().name("fleet-load").start(one))
                    .toList();
            watch(threads, budget, journal);
            return conclude(connections, budget);
        }
    }

    private void watch(List<Thread> threads, LoadBudget budget, Journal journal) throws InterruptedException {
        long before = 0;
        for (Thread thread : threads) {
            while (!thread.join(java.time.Duration.ofMillis(PROGRESS_MILLIS))) {
                journal.flush();
                long confirmed = tally.confirmed.sum();
                out.println("fleet: " + budget.elapsed().toSeconds() + " s, " + (confirmed - before)
                        + " frames/s confirmed; " + tally);
                before = confirmed;
            }
        }
    }

    private int conclude(List<LoadConnection> connections, LoadBudget budget) {
        int unconfirmed =
                connections.stream().mapToInt(LoadConnection::unconfirmed).sum();
        double seconds = budget.elapsed().toMillis() / 1000.0;
        long confirmed = tally.confirmed.sum();
        out.println("fleet: " + tally + ", " + unconfirmed + " left unconfirmed");
        out.println(String.format(
                Locale.ROOT,
                "fleet: result connections=%d frames=%d seconds=%.3f frames_per_second=%.0f",
                connections.size(),
                confirmed,
                seconds,
                confirmed / seconds));
        if (!budget.isSpent()) {
            out.println("fleet: the centre at " + options.link().host() + ":"
                    + options.link().port() + " could not be reached. Start it, then the fleet again.");
            return 3;
        }
        return unconfirmed == 0 && tally.failed.sum() == 0 ? 0 : 4;
    }
}
