package org.sayram.gateway.internal;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
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
    private static final byte[] NO_BYTES = {};

    private final GatewaySettings settings;
    private final AllowList allowed;
    private final GroupCommit commit;
    private final RejectedCounter rejected;
    private final Clock clock;

    DoorSessions(GatewaySettings settings, GroupCommit commit, RejectedCounter rejected, Clock clock) {
        this.settings = settings;
        this.allowed = new AllowList(settings.allowed());
        this.commit = commit;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** Takes a new connection, or closes it where its network is not allowed or the door is full. */
    void open(Channel channel, DeviceProtocol protocol, ChannelGroup connections) {
        InetSocketAddress peer = (InetSocketAddress) channel.remoteAddress();
        var session = new DeviceSession(new TcpLine(channel), name(peer), clock.instant());
        if (!allowed.allows(peer)) {
            refuse(channel, protocol, new RejectedBytes(session, "NOT_ALLOWED", NO_BYTES));
        } else if (connections.size() >= settings.connections()) {
            refuse(channel, protocol, new RejectedBytes(session, "TOO_MANY_CONNECTIONS", NO_BYTES));
        } else {
            connections.add(channel);
            install(channel.pipeline(), protocol, session);
        }
    }

    private void refuse(Channel channel, DeviceProtocol protocol, RejectedBytes why) {
        rejected.refused(protocol.name(), why);
        channel.close();
    }

    private void install(ChannelPipeline pipeline, DeviceProtocol protocol, DeviceSession session) {
        pipeline.addLast(
                "idle",
                new IdleStateHandler(
                        settings.unfinished().toMillis(), 0, settings.idle().toMillis(), TimeUnit.MILLISECONDS));
        protocol.install(pipeline, session, intake(protocol));
        pipeline.addLast("end", new EndHandler(protocol, session));
    }

    /** A session has ended. */
    void end(DeviceProtocol protocol, DeviceSession session) {
        commit.end(protocol, session);
    }

    static String name(InetSocketAddress peer) {
        return peer.getAddress().getHostAddress() + ":" + peer.getPort();
    }

    FrameIntake intake(DeviceProtocol protocol) {
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
                rejected.refused(protocol.name(), bytes);
            }

            @Override
            public void remark(RejectedBytes odd) {
                rejected.odd(protocol.name(), odd);
            }
        };
    }

    /** The last handler: what ends a connection, and what must not. */
    private final class EndHandler extends ChannelInboundHandlerAdapter {
        private final DeviceProtocol protocol;
        private final DeviceSession session;

        EndHandler(DeviceProtocol protocol, DeviceSession session) {
            this.protocol = protocol;
            this.session = session;
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            commit.end(protocol, session);
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            session.congested(!context.channel().isWritable());
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof IdleStateEvent idle && idle.state() == IdleState.ALL_IDLE) {
                context.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (cause instanceof DecoderException broken && broken.getCause() instanceof SSLException) {
                rejected.refused(protocol.name(), new RejectedBytes(session, "TLS_FAILED", NO_BYTES));
            } else if (!(cause instanceof IOException)) {
                LOG.error("the connection of {} is closed by a fault of ours", session.peer(), cause);
            }
            context.close();
        }
    }
}
