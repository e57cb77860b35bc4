package org.sayram.iot.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.FrameReader;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.gb26875.Gb26875Encoder;
import org.sayram.gb26875.Header;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;
import org.sayram.kernel.wire.Bytes;

/** A transmission device on a real socket. */
public final class TestTerminal implements AutoCloseable {
    static final int NORMAL = 1;
    public static final int FIRE = 2 | 1;
    static final int FAULT = 4 | 1;
    public static final TimeLabel AT = TimeLabel.of(Instant.parse("2026-06-15T00:30:05Z"), Dialect.STANDARD.zone());
    public static final TimeLabel IMPOSSIBLE =
            TimeLabel.ofRaw(Bytes.copyOf(new byte[] {61, 0, 0, 1, 0, (byte) 200}), Dialect.STANDARD.zone());

    private static final int PATIENCE_MILLIS = 20_000;
    private static final long CENTRE = 1;
    private static final Gb26875Encoder ENCODER = new Gb26875Encoder();

    private final long address;
    private final Socket socket = new Socket();
    private final FrameReader reader = new FrameReader(new Gb26875Decoder());
    private final Deque<Decoded.Frame> answers = new ArrayDeque<>();
    private int serial;

    private TestTerminal(long address) {
        this.address = address;
    }

    public static TestTerminal connect(int port, long address) {
        var terminal = new TestTerminal(address);
        try {
            terminal.socket.setTcpNoDelay(true);
            terminal.socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terminal;
    }

    /** A frame of this terminal with the next serial number. */
    public byte[] frame(Body body) {
        return frame(address, Command.SEND.code(), body, AT);
    }

    byte[] frame(long source, int command, Body body, TimeLabel sent) {
        return ENCODER.encode(new Header(++serial, 1, 1, sent, source, CENTRE, command), body)
                .toArray();
    }

    /** A frame whose number stands in the destination, as some devices send it. */
    byte[] frameFromZero(Body body) {
        return ENCODER.encode(new Header(++serial, 1, 1, AT, 0, address, Command.SEND.code()), body)
                .toArray();
    }

    public static Body component(long componentAddress, int status) {
        return component(componentAddress, status, AT);
    }

    public static Body component(long componentAddress, int status, TimeLabel at) {
        return Body.Objects.of(
                ObjectType.COMPONENT_STATUS, new Upload.ComponentStatus(1, 1, 42, componentAddress, status, "", at));
    }

    static Body system(int status) {
        return Body.Objects.of(ObjectType.SYSTEM_STATUS, new Upload.SystemStatus(1, 1, status, AT));
    }

    static Body reading(long componentAddress, int value, TimeLabel at) {
        return Body.Objects.of(ObjectType.READING, new Upload.Reading(11, 1, 99, componentAddress, 5, value, at));
    }

    public TestTerminal send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a frame and waits for the answer to it. */
    public Command exchange(byte[] frame) {
        return exchangeRest(frame, 0);
    }

    /** Sends a frame without the bytes that were sent already, and waits for the answer to it. */
    Command exchangeRest(byte[] frame, int sent) {
        int asked = Byte.toUnsignedInt(frame[2]) | Byte.toUnsignedInt(frame[3]) << 8;
        send(Arrays.copyOfRange(frame, sent, frame.length));
        return Command.findByCode(await(answer -> answer.serial() == asked, PATIENCE_MILLIS)
                        .command())
                .orElseThrow();
    }

    /** The next packet that the centre opens itself, a request or a control. */
    public Decoded.Frame awaitCommand() {
        return await(frame -> frame.is(Command.REQUEST) || frame.is(Command.CONTROL), PATIENCE_MILLIS);
    }

    /** Answers a packet of the centre under its serial number. */
    public TestTerminal answer(Decoded.Frame asked, Command command, Body body) {
        return send(ENCODER.encode(new Header(asked.serial(), 1, 1, AT, address, asked.source(), command.code()), body)
                .toArray());
    }

    private Decoded.Frame await(Predicate<Decoded.Frame> wanted, int millis) {
        long until = System.nanoTime() + millis * 1_000_000L;
        byte[] chunk = new byte[8192];
        while (true) {
            for (Decoded.Frame answer = answers.poll(); answer != null; answer = answers.poll()) {
                if (wanted.test(answer)) {
                    return answer;
                }
            }
            try {
                socket.setSoTimeout((int) Math.max(1, (until - System.nanoTime()) / 1_000_000));
                int read = socket.getInputStream().read(chunk);
                if (read < 0) {
                    throw new AssertionError("the centre closed the connection");
                }
                reader.feed(ByteBuffer.wrap(chunk, 0, read), answers::add);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("no answer came within " + millis + " ms");
            } catch (IOException e) {
                throw new AssertionError("the connection was lost: " + e.getMessage());
            }
        }
    }

    /** Whether the centre has closed the connection, or does so soon. */
    boolean isClosedByTheCentre() {
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] chunk = new byte[8192];
            while (socket.getInputStream().read(chunk) >= 0) {
                // Answers that were on the way still come.
                continue;
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true; // reset
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
