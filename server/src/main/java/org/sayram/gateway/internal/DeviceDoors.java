package org.sayram.gateway.internal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens a TCP door for each protocol, after everything behind it is ready, and closes them first. */
@Component
public class DeviceDoors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceDoors.class);
    private static final int BACKLOG = 1024;

    private final List<DeviceProtocol> protocols;
    private final GatewaySettings settings;
    private final GroupCommit commit;
    private final DoorSessions sessions;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();
    private final List<EventLoopGroup> groups = new ArrayList<>();
    private volatile boolean running;

    DeviceDoors(List<DeviceProtocol> protocols, GatewaySettings settings, GroupCommit commit, DoorSessions sessions) {
        this.protocols = List.copyOf(protocols);
        this.settings = settings;
        this.commit = commit;
        this.sessions = sessions;
    }

    /** An open door: where it listens and who is connected. */
    record Door(DeviceProtocol protocol, int port, Channel listener, ChannelGroup connections) {}

    @Override
    public void start() {
        if (settings.enabled()) {
            commit.start();
            var acceptors = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
            var workers = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
            groups.add(acceptors);
            groups.add(workers);
            protocols.stream()
                    .filter(protocol -> protocol.port() >= 0)
                    .forEach(protocol -> open(protocol, acceptors, workers));
        }
        running = true;
    }

    private void open(DeviceProtocol protocol, EventLoopGroup acceptors, EventLoopGroup workers) {
        var connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        var bootstrap = new ServerBootstrap()
                .group(acceptors, workers)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        sessions.open(channel, protocol, connections);
                    }
                });
        Channel listener = listen(bootstrap, protocol);
        int port = ((InetSocketAddress) listener.localAddress()).getPort();
        doors.put(protocol.name(), new Door(protocol, port, listener, connections));
        LOG.info("door {} listens on {}:{}", protocol.name(), settings.address(), port);
    }

    private Channel listen(ServerBootstrap bootstrap, DeviceProtocol protocol) {
        ChannelFuture bound =
                bootstrap.bind(settings.address(), protocol.port()).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stop();
            throw new IllegalStateException(
                    "the door " + protocol.name() + " cannot listen on " + settings.address() + ":" + protocol.port()
                            + " (" + bound.cause().getMessage()
                            + "): another program has the port, or the address is not this machine's",
                    bound.cause());
        }
        return bound.channel();
    }

    /** The port a protocol's door listens on now. */
    public int port(String protocol) {
        Door door = doors.get(protocol);
        if (door == null) {
            throw new IllegalStateException("the door " + protocol + " is not open");
        }
        return door.port();
    }

    Map<String, Door> doors() {
        return new LinkedHashMap<>(doors);
    }

    @Override
    public void stop() {
        running = false;
        doors.values().forEach(door -> {
            door.listener().close().syncUninterruptibly();
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
