package org.sayram.tools.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.FrameReader;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.kernel.wire.Bytes;

/** One connection of a terminal to the centre, with the exchanges of the standard: send, wait, repeat the same bytes. */
final class TerminalLink implements AutoCloseable {
    private static final int READ_BYTES = 4096;
    private static final int CONNECT_MILLIS = 5000;

    private final Socket socket;
    private final FleetOptions.Link settings;
    private final Tally tally;
    private final Map<Integer, CompletableFuture<Command>> waiting = new ConcurrentHashMap<>();
    private volatile boolean lost;

    /** Is told what the centre wants of the terminal. */
    interface Inbound {
        /** A request or a control of the centre; called on the reading thread. */
        void onAsked(Decoded.Frame frame);
    }

    /** How an exchange ended. */
    enum Outcome {
        /** The centre has it. */
        CONFIRMED,
        /** No confirm after all repeats. */
        FAILED
    }

    private TerminalLink(Socket socket, FleetOptions.Link settings, Tally tally) {
        this.socket = socket;
        this.settings = settings;
        this.tally = tally;
    }

    /** Connects; call {@link #listen} next. */
    static TerminalLink open(FleetOptions.Link settings, Tally tally) throws IOException {
        return new TerminalLink(connect(settings), settings, tally);
    }

    /** Starts to read: answers go to the exchanges that wait for them, what the centre asks goes to {@code inbound}. */
    void listen(Inbound inbound) {
        Thread.ofVirtual().name("fleet-read").start(() -> read(inbound));
    }

    static Socket connect(FleetOptions.Link settings) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a frame until it is confirmed or all repeats are used up; throws when the connection is lost. */
    Outcome exchange(int serial, Bytes frame) throws IOException, InterruptedException {
        for (int attempt = 0; attempt <= settings.repeats(); attempt++) {
            var answer = new CompletableFuture<Command>();
            waiting.put(serial, answer);
            (attempt == 0 ? tally.sent : tally.repeated).increment();
            write(frame);
            if (isConfirmed(answer, settings.timeout())) {
                tally.confirmed.increment();
                return Outcome.CONFIRMED;
            }
        }
        waiting.remove(serial);
        tally.failed.increment();
        return Outcome.FAILED;
    }

    /** Writes a frame that needs no answer. */
    void write(Bytes frame) throws IOException {
        synchronized (socket) {
            socket.getOutputStream().write(frame.toArray());
        }
        if (lost) {
            throw new IOException("the centre closed the connection");
        }
    }

    boolean isLost() {
        return lost;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private boolean isConfirmed(CompletableFuture<Command> answer, Duration patience)
            throws IOException, InterruptedException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS) == Command.CONFIRM;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("the connection was lost before the answer came", e.getCause());
        }
    }

    private void read(Inbound inbound) {
        FrameReader reader = new FrameReader(new Gb26875Decoder());
        IOException end = new IOException("the centre closed the connection");
        try (InputStream in = socket.getInputStream()) {
            byte[] chunk = new byte[READ_BYTES];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                reader.feed(ByteBuffer.wrap(chunk, 0, read), frame -> sort(frame, inbound));
            }
        } catch (IOException e) {
            end = e;
        }
        lost = true;
        for (CompletableFuture<Command> answer : waiting.values()) {
            answer.completeExceptionally(end);
        }
    }

    private void sort(Decoded.Frame frame, Inbound inbound) {
        if (frame.is(Command.CONFIRM) || frame.is(Command.DENY)) {
            if (frame.is(Command.DENY)) {
                tally.denied.increment();
            }
            CompletableFuture<Command> answer = waiting.remove(frame.serial());
            if (answer != null) {
                answer.complete(frame.is(Command.CONFIRM) ? Command.CONFIRM : Command.DENY);
            }
        } else {
            inbound.onAsked(frame);
        }
    }
}
