package org.sayram.gateway;

import io.netty.channel.EventLoop;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One connection of a device. Its epoch tells a new connection of a terminal from the old one that ends later. */
public final class DeviceSession {
    private static final int ONE_ANSWER = 32;

    private final DeviceLine line;
    private final String peer;
    private final Instant openedAt;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(ONE_ANSWER);
    private final List<byte[]> waitingApart = new ArrayList<>(0);
    private volatile long epoch;
    private boolean held;
    private boolean congested;

    /** A session on an open line. */
    public DeviceSession(DeviceLine line, String peer, Instant openedAt) {
        this.line = line;
        this.peer = peer;
        this.openedAt = openedAt;
    }

    /**
     * Grows with every connection that has spoken, over all instances and restarts; 0 until the first frame is about to be
     * stored. An idle connection needs none.
     */
    public long epoch() {
        return epoch;
    }

    /** Gives the session its epoch; the committing thread alone does this. */
    public void begin(long newEpoch) {
        if (epoch != 0) {
            throw new IllegalStateException("session " + peer + " has the epoch " + epoch + " already");
        }
        epoch = newEpoch;
    }

    /** Address and port of the other side. */
    public String peer() {
        return peer;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Whether the connection still stands. */
    public boolean isOpen() {
        return line.isOpen();
    }

    /** Writes bytes; they leave with the next flush. A closed connection takes nothing, the device repeats. */
    public synchronized void write(byte[] bytes) {
        if (line.keepsApart()) {
            waitingApart.add(bytes);
        } else {
            waiting.writeBytes(bytes);
        }
    }

    /** Sends what was written. */
    public void flush() {
        flushAll(List.of(this));
    }

    /**
     * Sends what was written to all of these. Each connection's own thread is woken once for all of its connections: with
     * thousands of them, a wake-up for every answer would cost more than the answers.
     */
    public static void flushAll(Collection<DeviceSession> sessions) {
        Map<EventLoop, List<DeviceSession>> byLoop = new IdentityHashMap<>();
        for (DeviceSession session : sessions) {
            if (!session.isOpen()) {
                continue; // its loop may have ended already
            }
            byLoop.computeIfAbsent(session.line.loop(), loop -> new ArrayList<>())
                    .add(session);
        }
        byLoop.forEach((loop, mine) -> loop.execute(() -> mine.forEach(DeviceSession::send)));
    }

    private void send() {
        taken().forEach(line::send);
    }

    private synchronized List<byte[]> taken() {
        if (line.keepsApart()) {
            List<byte[]> apart = List.copyOf(waitingApart);
            waitingApart.clear();
            return apart;
        }
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        return bytes.length == 0 ? List.of() : List.of(bytes);
    }

    /** Holds the device back, or lets it speak on: a full queue must not become full memory. */
    public synchronized void hold(boolean on) {
        held = on;
        readOrNot();
    }

    /** Whether the device does not take our answers; then we take no more of its frames, or answers would pile up here. */
    public synchronized void congested(boolean on) {
        congested = on;
        readOrNot();
    }

    /** Whether we read from the device now. */
    public synchronized boolean isRead() {
        return !held && !congested;
    }

    private void readOrNot() {
        line.read(!held && !congested);
    }

    /** Ends the connection, for example because the terminal has opened a newer one. */
    public void close() {
        line.close();
    }
}
