package org.sayram.gateway;

import io.netty.channel.EventLoop;

/** What carries the bytes of one device: a TCP connection, or a sender of datagrams. */
public interface DeviceLine {
    /** The thread that sends. */
    EventLoop loop();

    /** Whether it still stands. */
    boolean isOpen();

    /** Sends bytes; called on {@link #loop()} only. */
    void send(byte[] bytes);

    /** Whether each answer goes out by itself; in a stream they may stick together. */
    default boolean keepsApart() {
        return false;
    }

    /** Whether to take more bytes from the device. */
    void read(boolean on);

    /** Ends it. */
    void close();
}
