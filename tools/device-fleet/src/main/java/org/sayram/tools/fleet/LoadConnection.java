package org.sayram.tools.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.FrameReader;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.kernel.wire.Bytes;

/**
 * One connection of a load run. It keeps a window of unconfirmed frames on the way; what is not confirmed in time or was on the
 * way when the connection broke is sent again with the same bytes, so that the centre can tell a repeat.
 */
final class LoadConnection implements Runnable {
    private static final int READ_BYTES = 16 * 1024;
    /** With frames on the way there is nothing to do before an answer comes; thousands of impatient readers would be the load. */
    private static final int ANSWER_MILLIS = 1000;

    private static final int BUDGET_MILLIS = 20;
    private static final long RECONNECT_MILLIS = 200;
    private static final long LOOK_NANOS = 100_000_000;

    private final FrameWriter writer;
    private final LoadTraffic traffic;
    private final Terminal terminal;
    private final FleetOptions options;
    private final LoadBudget budget;
    private final LoadRecord record;
    private final Map<Integer, OnTheWay> window = new LinkedHashMap<>();

    /** Where the connections of a run note what came of their frames. */
    record LoadRecord(Tally tally, Journal journal) {}

    private static final class OnTheWay {
        private final Bytes frame;
        private long sentNanos;
        private int repeats;

        private OnTheWay(Bytes frame, long sentNanos) {
            this.frame = frame;
            this.sentNanos = sentNanos;
        }
    }

    LoadConnection(Terminal terminal, FleetOptions options, LoadBudget budget, LoadRecord record, Random random) {
        this.terminal = terminal;
        this.options = options;
        this.budget = budget;
        this.record = record;
        this.writer = new FrameWriter(terminal.address(), options.link().centreAddress(), Clock.systemUTC());
        this.traffic = new LoadTraffic(new Building(terminal), random);
    }

    @Override
    public void run() {
        long unreachableSince = System.nanoTime();
        while (!isDone() && !Thread.currentThread().isInterrupted()) {
            try (Socket socket = TerminalLink.connect(options.link())) {
                record.tally().connected.increment();
                try {
                    talk(socket);
                } finally {
                    record.tally().connected.decrement();
                    unreachableSince = System.nanoTime();
                }
            } catch (IOException e) {
                // Expected when the centre is killed on purpose: counted, and tried again until it is clear that nobody
                // is there.
                record.tally().lostLinks.increment();
                if (System.nanoTime() - unreachableSince
                        > options.link().giveUpAfter().toNanos()) {
                    return;
                }
                pause();
            }
        }
    }

    /** Frames that were sent and never confirmed. */
    int unconfirmed() {
        return window.size();
    }

    private boolean isDone() {
        return budget.isSpent() && window.isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        FrameReader reader = new FrameReader(new Gb26875Decoder());
        byte[] chunk = new byte[READ_BYTES];
        long now = System.nanoTime();
        for (OnTheWay frame : window.values()) {
            repeat(frame, now, socket);
        }
        long lastLook = now;
        while (!isDone()) {
            fill(socket);
            if (System.nanoTime() - lastLook > LOOK_NANOS) {
                repeatTheLate(socket);
                lastLook = System.nanoTime();
            }
            socket.setSoTimeout(window.isEmpty() ? BUDGET_MILLIS : ANSWER_MILLIS);
            try {
                int read = in.read(chunk);
                if (read < 0) {
                    throw new IOException("the centre closed the connection");
                }
                reader.feed(ByteBuffer.wrap(chunk, 0, read), this::onAnswer);
            } catch (SocketTimeoutException silence) {
                // Nothing came in this moment; the loop looks whether there is something to send or to repeat.
                continue;
            }
        }
    }

    private void fill(Socket socket) throws IOException {
        if (window.size() > options.load().window() / 2) {
            return;
        }
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        long now = System.nanoTime();
        while (window.size() < options.load().window() && budget.take()) {
            FrameWriter.Packet packet = writer.send(traffic.next(writer.now()));
            window.put(packet.serial(), new OnTheWay(packet.frame(), now));
            batch.writeBytes(packet.frame().toArray());
            record.tally().sent.increment();
        }
        if (batch.size() > 0) {
            socket.getOutputStream().write(batch.toByteArray());
        }
    }

    private void onAnswer(Decoded.Frame answer) {
        if (answer.is(Command.DENY)) {
            record.tally().denied.increment();
            OnTheWay denied = window.get(answer.serial());
            if (denied != null) {
                denied.sentNanos = System.nanoTime() - options.link().timeout().toNanos();
            }
        } else if (answer.is(Command.CONFIRM)) {
            OnTheWay confirmed = window.remove(answer.serial());
            if (confirmed != null) {
                record.journal().confirmed(terminal.address(), answer.serial(), confirmed.frame);
                record.tally().confirmed.increment();
            }
        }
    }

    private void repeatTheLate(Socket socket) throws IOException {
        long now = System.nanoTime();
        long patience = options.link().timeout().toNanos();
        var late = window.values().iterator();
        while (late.hasNext()) {
            OnTheWay frame = late.next();
            if (now - frame.sentNanos < patience) {
                continue;
            }
            if (frame.repeats == options.link().repeats()) {
                late.remove();
                record.tally().failed.increment();
            } else {
                frame.repeats++;
                repeat(frame, now, socket);
            }
        }
    }

    private void repeat(OnTheWay frame, long now, Socket socket) throws IOException {
        frame.sentNanos = now;
        record.tally().repeated.increment();
        socket.getOutputStream().write(frame.frame.toArray());
    }
}
