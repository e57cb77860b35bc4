package org.sayram.tools.fleet;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.Upload;

/**
 * Fires with a mark in their description, one after the other, each from a component of its own so that each is a new alarm.
 * For every one a line says when its bytes were written to the socket; whoever watches the other end looks for the mark.
 */
final class LatencyRun implements Run {
    private static final int FIRE_SYSTEM = 1;
    private static final int SMOKE_DETECTOR = 42;
    private static final long NO_POINT_OF_A_BUILDING = 0xF000_0000L;
    private static final int REPEATED_AFTER_A_LOSS = 100;

    private final FleetOptions options;
    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();
    private final Tally tally = new Tally();

    LatencyRun(FleetOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public int run() throws InterruptedException {
        List<Terminal> terminals = Terminals.load(options.files(), Math.max(1, options.count()), "");
        Duration gap = options.rate() == 0 ? Duration.ZERO : Duration.ofNanos((long) (1e9 / options.rate()));
        Deadline deadline = new Deadline(options.duration());
        List<FrameWriter> writers = terminals.stream()
                .map(one -> new FrameWriter(one.address(), options.link().centreAddress(), clock))
                .toList();
        try (Journal journal = new Journal(options.load().journal())) {
            int number = 0;
            int losses = 0;
            while (!isOver(deadline, number)) {
                int chosen = number % terminals.size();
                try (TerminalLink link = TerminalLink.open(options.link(), tally)) {
                    link.listen(frame -> {});
                    while (!isOver(deadline, number) && number % terminals.size() == chosen) {
                        fire(++number, terminals.get(chosen), writers.get(chosen), link, journal);
                        Thread.sleep(gap);
                    }
                } catch (IOException e) {
                    tally.lostLinks.increment();
                    if (++losses > REPEATED_AFTER_A_LOSS) {
                        out.println("fleet: the connection was lost " + losses + " times: " + e.getMessage());
                        return 3;
                    }
                    Thread.sleep(gap.plusMillis(200));
                }
            }
        }
        out.println("fleet: " + tally);
        return tally.failed.sum() == 0 ? 0 : 4;
    }

    private boolean isOver(Deadline deadline, int number) {
        return deadline.isOver()
                || options.load().frames() > 0 && number >= options.load().frames();
    }

    private void fire(int number, Terminal terminal, FrameWriter writer, TerminalLink link, Journal journal)
            throws IOException, InterruptedException {
        String mark = "MARK-" + options.seed() + "-" + number;
        Body body = Body.Objects.of(
                ObjectType.COMPONENT_STATUS,
                new Upload.ComponentStatus(
                        FIRE_SYSTEM,
                        1,
                        SMOKE_DETECTOR,
                        NO_POINT_OF_A_BUILDING + number,
                        Building.FIRE,
                        mark,
                        writer.now()));
        FrameWriter.Packet packet = writer.send(body);
        long writtenMicros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long startNanos = System.nanoTime();
        if (link.exchange(packet.serial(), packet.frame()) == TerminalLink.Outcome.CONFIRMED) {
            long confirmedMicros = (System.nanoTime() - startNanos) / 1000;
            journal.confirmed(terminal.address(), packet.serial(), packet.frame());
            out.println("fleet: latency mark=" + mark + " written_at_micros=" + writtenMicros
                    + " confirmed_after_micros=" + confirmedMicros);
        } else {
            out.println("fleet: latency mark=" + mark + " written_at_micros=" + writtenMicros + " unconfirmed");
        }
    }
}
