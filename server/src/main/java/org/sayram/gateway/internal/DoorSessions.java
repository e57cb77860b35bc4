package org.sayram.gateway.internal;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.FrameIntake;
import org.sayram.gateway.GatewaySettings;
import org.sayram.gateway.InboundFrame;
import org.sayram.gateway.RejectedBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Admits connections and builds the visible, ordered list of handlers that a frame goes through. */
@Component
class DoorSessions {
    private static final Logger LOG = LoggerFactory.getLogger(DoorSessions.class);
    private static final int EPOCHS_AT_ONCE = 1000;

    private final GatewaySettings settings;
    private final AllowList allowed;
    private final RawFrameStore store;
    private final GroupCommit commit;
    private final RejectedCounter rejected;
    private final Clock clock;
    private final AtomicLong epoch = new AtomicLong();
    private long epochLimit;

    DoorSessions(
            GatewaySettings settings, RawFrameStore store, GroupCommit commit, RejectedCounter rejected, Clock clock) {
        this.settings = settings;
        this.allowed = new AllowList(settings.allowed());
        this.store = store;
        this.commit = commit;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** Takes a new connection, or closes it where its network is not allowed. */
    void open(Channel channel, DeviceProtocol protocol, ChannelGroup connections) {
        InetSocketAddress peer = (InetSocketAddress) channel.remoteAddress();
        var session = new DeviceSession(nextEpoch(), channel, name(peer), clock.instant());
        if (!allowed.allows(peer)) {
            rejected.count(protocol.name(), new RejectedBytes(session, "NOT_ALLOWED", new byte[0]));
            channel.close();
            return;
        }
        connections.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(
                "idle",
                new IdleStateHandler(
                        settings.unfinished().toMillis(), 0, settings.idle().toMillis(), TimeUnit.MILLISECONDS));
        protocol.install(pipeline, session, intake(protocol));
        pipeline.addLast("end", new EndHandler(protocol, session));
    }

    /** Epochs are taken from the database a thousand at a time; they grow over restarts and are never used twice. */
    private synchronized long nextEpoch() {
        if (epoch.get() >= epochLimit) {
            long block = store.nextSession();
            epoch.set(block * EPOCHS_AT_ONCE);
            epochLimit = (block + 1) * EPOCHS_AT_ONCE;
        }
        return epoch.getAndIncrement();
    }

    private static String name(InetSocketAddress peer) {
        return peer.getAddress().getHostAddress() + ":" + peer.getPort();
    }

    private FrameIntake intake(DeviceProtocol protocol) {
        return new FrameIntake() {
            @Override
            public void offer(InboundFrame frame) {
                try {
                    commit.offer(frame);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void reject(RejectedBytes bytes) {
                rejected.count(protocol.name(), bytes);
            }
        };
    }

    /** The last handler: what ends a connection, and what must not. */
    private static final class EndHandler extends ChannelInboundHandlerAdapter {
        private final DeviceProtocol protocol;
        private final DeviceSession session;

        EndHandler(DeviceProtocol protocol, DeviceSession session) {
            this.protocol = protocol;
            this.session = session;
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            protocol.ended(session);
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof IdleStateEvent idle && idle.state() == io.netty.handler.timeout.IdleState.ALL_IDLE) {
                context.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (!(cause instanceof IOException)) {
                LOG.error("the connection of {} is closed by a fault of ours", session.peer(), cause);
            }
            context.close();
        }
    }
}
