package org.sayram.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.time.Instant;

/** One connection of a device. Its epoch tells a new connection of a terminal from the old one that ends later. */
public final class DeviceSession {
    private final long epoch;
    private final Channel channel;
    private final String peer;
    private final Instant openedAt;

    /** A session on an open channel. */
    public DeviceSession(long epoch, Channel channel, String peer, Instant openedAt) {
        this.epoch = epoch;
        this.channel = channel;
        this.peer = peer;
        this.openedAt = openedAt;
    }

    /** Grows with every connection of this node, restarts included. */
    public long epoch() {
        return epoch;
    }

    /** Address and port of the other side. */
    public String peer() {
        return peer;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Writes bytes; they leave with the next {@link #flush}. A closed connection takes nothing, the device repeats. */
    public void write(byte[] bytes) {
        channel.write(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
    }

    /** Sends what was written. */
    public void flush() {
        channel.flush();
    }

    /** Stops or resumes reading, so that a full queue holds the device back instead of filling memory. */
    public void reading(boolean on) {
        channel.config().setAutoRead(on);
    }

    /** Ends the connection, for example because the terminal has opened a newer one. */
    public void close() {
        channel.close();
    }
}
