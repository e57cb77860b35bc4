package org.sayram.tools.fleet;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.Upload;
import org.sayram.kernel.wire.Bytes;

/**
 * One terminal: keeps its connection, sends one packet at a time and repeats it until confirmed, lets a fire overtake everything
 * else, answers what the centre asks, and takes up an unconfirmed packet again after a lost connection.
 */
final class SimulatedTerminal implements Runnable {
    private static final int DUTY_ANSWER_BIT = 0x20;
    private static final int OPERATOR = 1;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Building building;
    private final Answers answers;
    private final FleetOptions.Link settings;
    private final Tally tally;
    private final FrameWriter writer;
    private final AtomicLong order = new AtomicLong();
    private final PriorityBlockingQueue<Outgoing> queue = new PriorityBlockingQueue<>();

    SimulatedTerminal(Terminal terminal, FleetOptions.Link settings, Tally tally, Clock clock) {
        this.building = new Building(terminal);
        this.answers = new Answers(building);
        this.settings = settings;
        this.tally = tally;
        this.writer = new FrameWriter(terminal.address(), settings.centreAddress(), clock);
    }

    /** What waits to be sent; a fire overtakes, the rest keeps its order. */
    private record Outgoing(boolean fire, long number, FrameWriter.Packet packet, Runnable onConfirmed)
            implements Comparable<Outgoing> {
        @Override
        public int compareTo(Outgoing other) {
            int byFire = Boolean.compare(other.fire, fire);
            return byFire != 0 ? byFire : Long.compare(number, other.number);
        }
    }

    Building building() {
        return building;
    }

    FrameWriter writer() {
        return writer;
    }

    int queued() {
        return queue.size();
    }

    /** Queues an ordinary report. */
    void report(Body body) {
        queue.add(new Outgoing(false, order.getAndIncrement(), writer.send(body), () -> {}));
    }

    /** Queues a report that overtakes all others. */
    void reportFire(Body body, Runnable onConfirmed) {
        queue.add(new Outgoing(true, order.getAndIncrement(), writer.send(body), onConfirmed));
    }

    /** Keeps the terminal on line until its thread is interrupted. */
    @Override
    public void run() {
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (serveOneConnection()) {
                    pause = FIRST_PAUSE;
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns whether a connection came about at all. */
    private boolean serveOneConnection() throws InterruptedException {
        boolean connected = false;
        try (TerminalLink link = TerminalLink.open(settings, tally)) {
            connected = true;
            tally.connected.increment();
            link.listen(frame -> onAsked(frame, link));
            greet();
            serve(link);
        } catch (IOException e) {
            // A lost or refused connection is everyday life for a terminal: it is counted, and tried again after a
            // pause.
            tally.lostLinks.increment();
        } finally {
            if (connected) {
                tally.connected.decrement();
            }
        }
        return connected;
    }

    private void greet() {
        report(Body.Objects.of(ObjectType.TERMINAL_STATUS, new Upload.TerminalStatus(Building.NORMAL, writer.now())));
        report(Body.Objects.of(ObjectType.TERMINAL_TIME, new Upload.TerminalTime(writer.now())));
    }

    private void serve(TerminalLink link) throws IOException, InterruptedException {
        long keepAliveMillis = Math.max(1, settings.keepAlive().toMillis());
        while (!link.isLost()) {
            Outgoing next = queue.poll(keepAliveMillis, TimeUnit.MILLISECONDS);
            if (next == null) {
                next = new Outgoing(false, order.getAndIncrement(), writer.send(new Body.Empty()), () -> {});
            }
            send(link, next);
        }
        throw new IOException("the centre closed the connection");
    }

    // A packet cut off by a lost connection is sent again with the same bytes; a fire is never given up.
    private void send(TerminalLink link, Outgoing next) throws IOException, InterruptedException {
        boolean again = true;
        try {
            boolean confirmed =
                    link.exchange(next.packet().serial(), next.packet().frame()) == TerminalLink.Outcome.CONFIRMED;
            again = !confirmed && next.fire();
            if (confirmed) {
                next.onConfirmed().run();
            }
        } finally {
            if (again) {
                queue.add(next);
            }
        }
    }

    /** Answers the centre, on the reading thread of the connection. */
    private void onAsked(Decoded.Frame frame, TerminalLink link) {
        try {
            link.write(answerTo(frame));
            tally.answered.increment();
        } catch (IOException e) {
            // The reading thread finds the same loss at its next read; the centre will ask again.
            tally.failed.increment();
        }
    }

    private Bytes answerTo(Decoded.Frame frame) {
        if (frame.is(Command.REQUEST)) {
            return answers.answer(frame.body(), writer.now())
                    .map(body -> writer.answer(frame, Command.RESPONSE, body))
                    .orElseGet(() -> writer.answer(frame, Command.DENY, new Body.Empty()));
        }
        boolean obeyed = frame.is(Command.CONTROL) && obey(frame.body());
        return writer.answer(frame, obeyed ? Command.CONFIRM : Command.DENY, new Body.Empty());
    }

    /** Carries out a control; false when it is none this terminal knows. */
    private boolean obey(Body body) {
        if (!(body instanceof Body.Objects control) || control.objects().isEmpty()) {
            return false;
        }
        return switch (control.objects().getFirst()) {
            case Download.SetClock order -> {
                Optional<Instant> time = Optional.ofNullable(order.centreTime().instant());
                time.ifPresent(writer::setClock);
                yield time.isPresent();
            }
            case Download.DutyCheck check -> {
                Thread.ofVirtual().name("fleet-duty").start(this::answerDutyCheck);
                yield true;
            }
            case Download.TerminalOrder order -> {
                boolean initialise = control.type() == ObjectType.INITIALISE;
                if (initialise) {
                    greet();
                }
                yield initialise;
            }
            default -> false;
        };
    }

    private void answerDutyCheck() {
        try {
            Thread.sleep(settings.dutyAnswerAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        var operation = new Upload.TerminalOperation(DUTY_ANSWER_BIT, OPERATOR, writer.now());
        building.record(operation);
        report(Body.Objects.of(ObjectType.TERMINAL_OPERATION, operation));
    }
}
