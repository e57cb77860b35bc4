package org.sayram.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
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

    private final Channel channel;
    private final String peer;
    private final Instant openedAt;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(ONE_ANSWER);
    private volatile long epoch;
    private boolean held;
    private boolean congested;

    /** A session on an open channel. */
    public DeviceSession(Channel channel, String peer, Instant openedAt) {
        this.channel = channel;
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
        return channel.isActive();
    }

    /** Writes bytes; they leave with the next flush. A closed connection takes nothing, the device repeats. */
    public synchronized void write(byte[] bytes) {
        waiting.writeBytes(bytes);
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
            byLoop.computeIfAbsent(session.channel.eventLoop(), loop -> new ArrayList<>())
                    .add(session);
        }
        byLoop.forEach((loop, mine) -> loop.execute(() -> mine.forEach(DeviceSession::send)));
    }

    private void send() {
        byte[] bytes = taken();
        if (bytes.length > 0 && channel.isActive()) {
            channel.writeAndFlush(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
        }
    }

    private synchronized byte[] taken() {
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        return bytes;
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
        channel.config().setAutoRead(!held && !congested);
    }

    /** Ends the connection, for example because the terminal has opened a newer one. */
    public void close() {
        channel.close();
    }
}
