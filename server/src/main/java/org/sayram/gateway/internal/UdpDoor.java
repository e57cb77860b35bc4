package org.sayram.gateway.internal;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sayram.gateway.DeviceLine;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.FrameIntake;
import org.sayram.gateway.GatewaySettings;
import org.sayram.gateway.RejectedBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The UDP door of a protocol. Each sender is a session, answered at the address it sent from; one that falls silent for as long
 * as an idle connection is forgotten. A terminal whose address changes on its way (NAT) is a new session, as with a new
 * connection. Where the queue is full, datagrams are dropped and counted: the terminal repeats what was not confirmed.
 */
final class UdpDoor extends SimpleChannelInboundHandler<DatagramPacket> {
    private static final Logger LOG = LoggerFactory.getLogger(UdpDoor.class);
    private static final int LOOK_SECONDS = 10;

    private final DeviceProtocol protocol;
    private final GatewaySettings settings;
    private final AllowList allowed;
    private final DoorSessions doors;
    private final FrameIntake intake;
    private final Clock clock;
    private final Map<InetSocketAddress, Sender> senders = new ConcurrentHashMap<>();

    UdpDoor(DeviceProtocol protocol, GatewaySettings settings, DoorSessions doors, Clock clock) {
        this.protocol = protocol;
        this.settings = settings;
        this.allowed = new AllowList(settings.allowed());
        this.doors = doors;
        this.intake = doors.intake(protocol);
        this.clock = clock;
    }

    int size() {
        return senders.size();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.executor().scheduleAtFixedRate(this::forgetSilent, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        InetSocketAddress peer = packet.sender();
        Sender sender = senders.get(peer);
        if (sender == null) {
            sender = admit(context.channel(), peer);
        }
        if (sender == null) {
            return;
        }
        sender.heardAt = clock.instant();
        if (sender.session.isRead()) {
            protocol.datagram(sender.session, packet.content().nioBuffer(), intake);
        } else {
            intake.reject(new RejectedBytes(sender.session, "HELD_BACK", bytes(packet)));
        }
    }

    private @Nullable Sender admit(Channel channel, InetSocketAddress peer) {
        var sender = new Sender(channel, peer);
        if (!allowed.allows(peer)) {
            intake.reject(new RejectedBytes(sender.session, "NOT_ALLOWED", new byte[0]));
            return null;
        }
        if (senders.size() >= settings.connections()) {
            intake.reject(new RejectedBytes(sender.session, "TOO_MANY_CONNECTIONS", new byte[0]));
            return null;
        }
        senders.put(peer, sender);
        return sender;
    }

    private static byte[] bytes(DatagramPacket packet) {
        byte[] bytes = new byte[packet.content().readableBytes()];
        packet.content().getBytes(packet.content().readerIndex(), bytes);
        return bytes;
    }

    private void forgetSilent() {
        Duration idle = settings.idle();
        Instant now = clock.instant();
        senders.values().stream()
                .filter(sender -> sender.heardAt.plus(idle).isBefore(now))
                .forEach(Sender::close);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // One datagram's fault: the door stays open for the others.
        LOG.error("a datagram at the door {} could not be read", protocol.name(), cause);
    }

    /** One sender of datagrams. */
    private final class Sender implements DeviceLine {
        private final Channel channel;
        private final InetSocketAddress peer;
        private final DeviceSession session;
        private volatile Instant heardAt = clock.instant();

        Sender(Channel channel, InetSocketAddress peer) {
            this.channel = channel;
            this.peer = peer;
            this.session = new DeviceSession(this, DoorSessions.name(peer), heardAt);
        }

        @Override
        public EventLoop loop() {
            return channel.eventLoop();
        }

        @Override
        public boolean isOpen() {
            return channel.isActive() && senders.get(peer) == this;
        }

        @Override
        public void send(byte[] bytes) {
            channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(bytes), peer), channel.voidPromise());
        }

        @Override
        public boolean keepsApart() {
            return true;
        }

        /** There is nothing to hold back: what comes meanwhile is dropped, see above. */
        @Override
        public void read(boolean on) {}

        @Override
        public void close() {
            if (senders.remove(peer, this)) {
                doors.end(protocol, session);
            }
        }
    }
}
