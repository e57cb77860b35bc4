package org.sayram.tools.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.FrameReader;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.gb26875.Gb26875Encoder;
import org.sayram.gb26875.Header;
import org.sayram.gb26875.Reply;
import org.sayram.gb26875.TimeLabel;
import org.sayram.kernel.wire.Bytes;

/** A small centre on a real socket: keeps every frame it hears and answers as the test wants. */
final class TestCentre implements AutoCloseable {
    /** What the centre does with a frame. */
    enum Reaction {
        CONFIRM,
        DENY,
        SILENCE,
        HANG_UP
    }

    private final ServerSocket server;
    private final Function<Decoded.Frame, Reaction> reaction;
    private final List<Decoded.Frame> heard = new CopyOnWriteArrayList<>();
    private final List<Bytes> confirmed = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Map<Long, Socket> terminals = new ConcurrentHashMap<>();

    TestCentre(Function<Decoded.Frame, Reaction> reaction) throws IOException {
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.reaction = reaction;
        Thread.ofVirtual().start(this::accept);
    }

    static TestCentre confirming() throws IOException {
        return new TestCentre(frame -> Reaction.CONFIRM);
    }

    String port() {
        return String.valueOf(server.getLocalPort());
    }

    List<Decoded.Frame> heard() {
        return List.copyOf(heard);
    }

    List<Bytes> confirmed() {
        return List.copyOf(confirmed);
    }

    /** Asks a terminal that is on line. */
    void ask(long terminal, int serial, Command command, Body body) throws IOException {
        TimeLabel now = TimeLabel.of(Instant.now(), Dialect.STANDARD.zone());
        Bytes frame = new Gb26875Encoder().encode(Header.of(serial, now, 1, terminal, command), body);
        Socket socket = terminals.get(terminal);
        socket.getOutputStream().write(frame.toArray());
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < 3000 && !condition.getAsBoolean(); look++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean())
                .as("%s; heard %d frames", what, heard.size())
                .isTrue();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> read(socket));
            } catch (IOException e) {
                assertThat(server.isClosed()).as("accept failed: %s", e).isTrue();
            }
        }
    }

    private void read(Socket socket) {
        FrameReader reader = new FrameReader(new Gb26875Decoder());
        byte[] chunk = new byte[4096];
        try (socket) {
            for (int read = socket.getInputStream().read(chunk);
                    read >= 0;
                    read = socket.getInputStream().read(chunk)) {
                reader.feed(java.nio.ByteBuffer.wrap(chunk, 0, read), frame -> react(frame, socket));
            }
        } catch (IOException e) {
            assertThat(e).as("a connection of the test ended").isInstanceOf(IOException.class);
        }
    }

    private void react(Decoded.Frame frame, Socket socket) {
        if (socket.isClosed()) {
            return;
        }
        terminals.put(frame.source(), socket);
        heard.add(frame);
        if (!frame.is(Command.SEND)) {
            return;
        }
        try {
            switch (reaction.apply(frame)) {
                case CONFIRM -> {
                    confirmed.add(frame.raw());
                    write(socket, Reply.confirm(frame, Instant.now()));
                }
                case DENY -> write(socket, Reply.deny(frame, Instant.now()));
                case HANG_UP -> socket.close();
                case SILENCE -> {}
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, Bytes frame) throws IOException {
        socket.getOutputStream().write(frame.toArray());
    }
}
