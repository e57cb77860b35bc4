package org.sayram.gateway.internal;

import io.netty.bootstrap.AbstractBootstrap;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.GatewaySettings;
import org.sayram.identity.Encryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the doors of each protocol, TCP, TLS and UDP as its settings say, after everything behind it is ready, and closes them first. */
@Component
public class DeviceDoors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceDoors.class);
    private static final int BACKLOG = 1024;
    private static final int LONGEST_DATAGRAM = 8 * 1024;
    private static final int UDP_BUFFER = 4 * 1024 * 1024;

    private final List<DeviceProtocol> protocols;
    private final GatewaySettings settings;
    private final GroupCommit commit;
    private final DoorSessions sessions;
    private final Encryption encryption;
    private final Clock clock;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();
    private final List<EventLoopGroup> groups = new ArrayList<>();
    private volatile boolean running;

    DeviceDoors(
            List<DeviceProtocol> protocols,
            GatewaySettings settings,
            GroupCommit commit,
            DoorSessions sessions,
            Encryption encryption,
            Clock clock) {
        this.protocols = List.copyOf(protocols);
        this.settings = settings;
        this.commit = commit;
        this.sessions = sessions;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** What doors are called in the list of a protocol's ports. */
    enum Kind {
        TCP,
        TLS,
        UDP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A listening socket of a protocol. */
    record Listener(Kind kind, int port, Channel channel) {}

    /** The open doors of a protocol and who is connected. */
    record Door(
            DeviceProtocol protocol,
            List<Listener> listeners,
            ChannelGroup connections,
            @Nullable UdpDoor udp) {
        int connected() {
            return connections.size() + (udp == null ? 0 : udp.size());
        }

        OptionalInt port(Kind kind) {
            return listeners.stream()
                    .filter(listener -> listener.kind() == kind)
                    .mapToInt(Listener::port)
                    .findFirst();
        }
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            commit.start();
            var acceptors = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
            var workers = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
            groups.add(acceptors);
            groups.add(workers);
            protocols.forEach(protocol -> open(protocol, acceptors, workers));
        }
        running = true;
    }

    private void open(DeviceProtocol protocol, EventLoopGroup acceptors, EventLoopGroup workers) {
        var connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        List<Listener> listeners = new ArrayList<>();
        UdpDoor udp = protocol.udpPort() < 0 ? null : new UdpDoor(protocol, settings, sessions, clock);
        doors.put(protocol.name(), new Door(protocol, listeners, connections, udp));
        if (protocol.port() >= 0) {
            ServerBootstrap plain = bootstrap(protocol, connections, null).group(acceptors, workers);
            listeners.add(listen(plain, protocol, Kind.TCP, protocol.port()));
        }
        if (protocol.tlsPort() >= 0) {
            ServerBootstrap tls = bootstrap(protocol, connections, tls()).group(acceptors, workers);
            listeners.add(listen(tls, protocol, Kind.TLS, protocol.tlsPort()));
        }
        if (udp != null) {
            var datagrams = new Bootstrap()
                    .group(workers)
                    .channel(NioDatagramChannel.class)
                    .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LONGEST_DATAGRAM))
                    .option(ChannelOption.SO_RCVBUF, UDP_BUFFER)
                    .handler(udp);
            listeners.add(listen(datagrams, protocol, Kind.UDP, protocol.udpPort()));
        }
        if (listeners.isEmpty()) {
            doors.remove(protocol.name());
        }
    }

    private ServerBootstrap bootstrap(DeviceProtocol protocol, ChannelGroup connections, @Nullable SslContext tls) {
        return new ServerBootstrap()
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (tls != null) {
                            channel.pipeline().addLast("tls", tls.newHandler(channel.alloc()));
                        }
                        sessions.open(channel, protocol, connections);
                    }
                });
    }

    private SslContext tls() {
        Encryption.ServerCertificate certificate = encryption.certificate();
        try {
            return SslContextBuilder.forServer(
                            certificate.chain().toFile(), certificate.key().toFile())
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build();
        } catch (SSLException e) {
            stop();
            throw new IllegalStateException(
                    "the TLS door cannot use the certificate " + certificate.chain() + " with the key "
                            + certificate.key() + ": " + e.getMessage(),
                    e);
        }
    }

    private Listener listen(AbstractBootstrap<?, ?> bootstrap, DeviceProtocol protocol, Kind kind, int port) {
        ChannelFuture bound = bootstrap.bind(settings.address(), port).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stop();
            throw new IllegalStateException(
                    "the door " + protocol.name() + " (" + kind.word() + ") cannot listen on " + settings.address()
                            + ":"
                            + port + " (" + bound.cause().getMessage()
                            + "): another program has the port, or the address is not this machine's",
                    bound.cause());
        }
        int taken = ((InetSocketAddress) bound.channel().localAddress()).getPort();
        LOG.info("door {} ({}) listens on {}:{}", protocol.name(), kind.word(), settings.address(), taken);
        return new Listener(kind, taken, bound.channel());
    }

    /** The port a protocol's door listens on now. */
    public int port(String protocol) {
        return port(protocol, Kind.TCP);
    }

    /** The port of one of a protocol's doors. */
    int port(String protocol, Kind kind) {
        return Optional.ofNullable(doors.get(protocol))
                .map(door -> door.port(kind))
                .orElseGet(OptionalInt::empty)
                .orElseThrow(
                        () -> new IllegalStateException("the door " + protocol + " (" + kind.word() + ") is not open"));
    }

    /** The port of the TLS door. */
    public int tlsPort(String protocol) {
        return port(protocol, Kind.TLS);
    }

    /** The port of the UDP door. */
    public int udpPort(String protocol) {
        return port(protocol, Kind.UDP);
    }

    Map<String, Door> doors() {
        return new LinkedHashMap<>(doors);
    }

    @Override
    public void stop() {
        running = false;
        doors.values().forEach(door -> {
            door.listeners().forEach(listener -> listener.channel().close().syncUninterruptibly());
            door.connections().close().awaitUninterruptibly(2, TimeUnit.SECONDS);
        });
        doors.clear();
        // The loops end first: what they still had to say of ended connections reaches the committer, which ends last.
        groups.forEach(
                group -> group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS));
        groups.clear();
        try {
            if (settings.enabled()) {
                commit.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to open. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
