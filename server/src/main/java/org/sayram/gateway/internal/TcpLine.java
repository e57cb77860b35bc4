package org.sayram.gateway.internal;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import org.sayram.gateway.DeviceLine;

/** A connection, plain or TLS. */
final class TcpLine implements DeviceLine {
    private final Channel channel;

    TcpLine(Channel channel) {
        this.channel = channel;
    }

    @Override
    public EventLoop loop() {
        return channel.eventLoop();
    }

    @Override
    public boolean isOpen() {
        return channel.isActive();
    }

    @Override
    public void send(byte[] bytes) {
        if (channel.isActive()) {
            channel.writeAndFlush(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
        }
    }

    @Override
    public void read(boolean on) {
        channel.config().setAutoRead(on);
    }

    @Override
    public void close() {
        channel.close();
    }
}
