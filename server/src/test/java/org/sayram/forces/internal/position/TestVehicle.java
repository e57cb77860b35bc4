package org.sayram.forces.internal.position;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sayram.jt808.BcdTime;
import org.sayram.jt808.Body;
import org.sayram.jt808.Decoded;
import org.sayram.jt808.Edition;
import org.sayram.jt808.FrameReader;
import org.sayram.jt808.Header;
import org.sayram.jt808.Jt808Decoder;
import org.sayram.jt808.Jt808Encoder;
import org.sayram.jt808.Location;
import org.sayram.jt808.MessageId;
import org.sayram.kernel.wire.Bytes;

/** A vehicle's terminal on a real socket. */
final class TestVehicle implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final long FIXED = 2;

    private final Socket socket = new Socket();
    private final FrameReader reader = new FrameReader(new Jt808Decoder());
    private final Jt808Encoder encoder = new Jt808Encoder();
    private final Deque<Decoded.Frame> heard = new ArrayDeque<>();
    private final Edition edition;
    private final String phone;
    private int serial;

    TestVehicle(int port, Edition edition, String number) {
        this.edition = edition;
        this.phone = "0".repeat((edition.isOf2019() ? 20 : 12) - number.length()) + number;
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a message and waits for the answer to it. */
    Body exchange(MessageId id, Body body) {
        send(id, body, null);
        return await();
    }

    void send(MessageId id, Body body, Header.Part part) {
        int version = edition.isOf2019() ? 1 : 0;
        var header = new Header(id.code(), 0, edition, version, phone, serial++, part);
        write(encoder.encode(header, body).toArray());
    }

    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Body await() {
        byte[] chunk = new byte[4096];
        try {
            while (heard.isEmpty()) {
                int read = socket.getInputStream().read(chunk);
                if (read < 0) {
                    throw new AssertionError("the centre closed the connection");
                }
                reader.feed(ByteBuffer.wrap(chunk, 0, read), heard::add);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer came within " + PATIENCE_MILLIS + " ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard.remove().body();
    }

    /** Registers and authenticates with the code it was given. */
    TestVehicle signedOn() {
        var registered = (Body.RegisterReply) exchange(MessageId.REGISTER, registration("0000001"));
        int result = ((Body.GeneralReply)
                        exchange(MessageId.AUTHENTICATE, authentication(String.valueOf(registered.auth()))))
                .result();
        if (result != 0) {
            throw new AssertionError("authentication was answered with " + result);
        }
        return this;
    }

    Body.Register registration(String terminalId) {
        return new Body.Register(edition, 65, 2700, "SYRAM", "HANDHELD", terminalId, 1, "新E00001");
    }

    Body authentication(String code) {
        return edition.isOf2019()
                ? new Body.Authenticate(code, "123456789012345", "1.0")
                : new Body.Authenticate(code, null, null);
    }

    static Location at(double longitude, double latitude, Instant time) {
        return location(FIXED, longitude, latitude, BcdTime.of(time));
    }

    static Location location(long status, double longitude, double latitude, BcdTime time) {
        return new Location(
                0,
                status,
                Math.round(latitude * 1e6),
                Math.round(longitude * 1e6),
                530,
                480,
                270,
                time,
                List.of(),
                Bytes.NONE);
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
