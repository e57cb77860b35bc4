package org.sayram.iot.internal;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.FrameIntake;
import org.sayram.gateway.InboundFrame;
import org.sayram.gateway.RejectedBytes;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.FrameReader;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.gb26875.Header;
import org.sayram.gb26875.Reply;
import org.sayram.iot.IotSettings;
import org.sayram.iot.internal.dialect.Dialects;
import org.sayram.kernel.wire.Bytes;
import org.springframework.stereotype.Component;

/** GB/T 26875.3 at the door: frames in, confirm or deny out, each after its commit. */
@Component
class Gb26875Protocol implements DeviceProtocol {
    private final IotSettings settings;
    private final Terminals terminals;
    private final Dialects dialects;
    private final SignalStore signals;
    private final TerminalStates states;
    private final AlarmIntake alarms;
    private final List<FrameListener> listeners;
    private final Clock clock;
    private final Gb26875Decoder decoder = new Gb26875Decoder();

    Gb26875Protocol(
            IotSettings settings,
            Terminals terminals,
            Dialects dialects,
            SignalStore signals,
            TerminalStates states,
            AlarmIntake alarms,
            List<FrameListener> listeners,
            Clock clock) {
        this.settings = settings;
        this.terminals = terminals;
        this.dialects = dialects;
        this.signals = signals;
        this.states = states;
        this.alarms = alarms;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "gb26875";
    }

    @Override
    public int port() {
        return settings.gb26875Port();
    }

    @Override
    public int tlsPort() {
        return settings.gb26875TlsPort();
    }

    @Override
    public int udpPort() {
        return settings.gb26875UdpPort();
    }

    @Override
    public void datagram(DeviceSession session, ByteBuffer bytes, FrameIntake intake) {
        new FrameHandler(session, intake).datagram(bytes);
    }

    @Override
    public void install(ChannelPipeline pipeline, DeviceSession session, FrameIntake intake) {
        pipeline.addLast("frames", new FrameHandler(session, intake));
    }

    @Override
    public void store(List<InboundFrame> batch) {
        List<Signal> found = new ArrayList<>();
        for (InboundFrame inbound : batch) {
            found.addAll(message(inbound).signals());
        }
        states.seen(batch, inbound -> isUnparsed(frame(inbound)));
        signals.insert(found, clock.instant());
        alarms.takeIn(found);
        listeners.forEach(listener -> tell(listener, batch));
    }

    private static void tell(FrameListener listener, List<InboundFrame> batch) {
        List<HeardFrame> wanted = new ArrayList<>();
        for (InboundFrame inbound : batch) {
            if (listener.wants(frame(inbound))) {
                wanted.add(new HeardFrame(inbound.terminal(), frame(inbound), inbound.receivedAt()));
            }
        }
        if (!wanted.isEmpty()) {
            listener.heard(wanted);
        }
    }

    @Override
    public void moved(List<InboundFrame> repeats) {
        states.moved(repeats);
    }

    private static boolean isUnparsed(Decoded.Frame frame) {
        return frame.body() instanceof Body.Unparsed || frame.body() instanceof Body.UnknownType;
    }

    @Override
    public void confirm(InboundFrame inbound) {
        Decoded.Frame frame = frame(inbound);
        if (frame.is(Command.SEND)) {
            inbound.session().write(Reply.confirm(frame, clock.instant()).toArray());
        } else if (Command.findByCode(frame.command()).isEmpty()) {
            // GB/T 26875.3: an unknown command byte is an error. The frame is kept all the same.
            deny(inbound);
        }
    }

    @Override
    public void deny(InboundFrame inbound) {
        inbound.session().write(Reply.deny(frame(inbound), clock.instant()).toArray());
    }

    @Override
    public void ended(Collection<DeviceSession> sessions) {
        states.ended(sessions);
    }

    @Override
    public long unknownTerminals() {
        return states.totals().unenrolled();
    }

    /** A frame and what it says; read on the connection's thread, so that the committing thread only stores. */
    private record Message(Decoded.Frame frame, List<Signal> signals) {}

    private static Message message(InboundFrame inbound) {
        return (Message) inbound.message();
    }

    private static Decoded.Frame frame(InboundFrame inbound) {
        return message(inbound).frame();
    }

    private List<String> oddities(long terminal, Decoded.Frame frame, List<Signal> read) {
        List<String> odd = new ArrayList<>();
        if (Command.findByCode(frame.command()).isEmpty()) {
            odd.add("UNKNOWN_COMMAND");
        }
        if (terminals.find(terminal).isEmpty()) {
            odd.add("UNKNOWN_TERMINAL");
        }
        if (frame.sentAt() == null || read.stream().anyMatch(signal -> signal.occurredAt() == null)) {
            odd.add("IMPOSSIBLE_TIME");
        }
        switch (frame.body()) {
            case Body.UnknownType unknown -> odd.add("UNKNOWN_TYPE");
            case Body.Unparsed unparsed -> odd.add("UNPARSED");
            case Body.Empty empty -> {}
            case Body.OneByte one -> {}
            case Body.Objects objects -> {}
            case Body.Private own -> {}
        }
        return odd;
    }

    /** Cuts the stream of one connection into frames; belongs to that connection alone. */
    private final class FrameHandler extends ChannelInboundHandlerAdapter implements FrameReader.Listener {
        private final DeviceSession session;
        private final FrameIntake intake;
        private final FrameReader reader = new FrameReader(decoder);
        private long noise;

        FrameHandler(DeviceSession session, FrameIntake intake) {
            this.session = session;
            this.intake = intake;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            try {
                reader.feed(bytes.nioBuffer(), this);
                countNoise();
            } finally {
                bytes.release();
            }
        }

        /** A datagram holds whole frames: what is left over will never be completed. */
        void datagram(ByteBuffer bytes) {
            reader.feed(bytes, this);
            countNoise();
            if (reader.waitingBytes() > 0) {
                giveUpWaiting();
            }
        }

        private void giveUpWaiting() {
            reader.stopWaiting(this);
            intake.reject(new RejectedBytes(session, Decoded.Reason.TOO_SHORT.name(), new byte[0]));
        }

        /** Bytes that do not even begin like a frame are counted as noise, without a sample of each. */
        private void countNoise() {
            long now = reader.discardedBytes(Decoded.Reason.BAD_START);
            if (now > noise) {
                intake.reject(new RejectedBytes(session, Decoded.Reason.BAD_START.name(), new byte[0]));
                noise = now;
            }
        }

        @Override
        public void onFrame(Decoded.Frame heard) {
            long terminal = terminals.speaker(heard.header());
            Decoded.Frame frame = inItsDialect(terminal, heard);
            Instant now = clock.instant();
            List<Signal> read = SignalReader.read(terminal, frame, now);
            byte[] raw = frame.raw().toArray();
            oddities(terminal, frame, read).forEach(odd -> intake.remark(new RejectedBytes(session, odd, raw)));
            intake.offer(InboundFrame.of(session, Gb26875Protocol.this, terminal, raw, new Message(frame, read), now));
        }

        private Decoded.Frame inItsDialect(long terminal, Decoded.Frame heard) {
            return terminals
                    .find(terminal)
                    .filter(dialects::isSpokenBy)
                    .map(known -> dialects.decoder(known).decode(heard.raw().asBuffer()))
                    .filter(Decoded.Frame.class::isInstance)
                    .map(Decoded.Frame.class::cast)
                    .orElse(heard);
        }

        @Override
        public void onRefused(Decoded.Rejected rejected, Bytes candidate) {
            intake.reject(new RejectedBytes(session, rejected.reason().name(), candidate.toArray()));
            if (rejected.reason() == Decoded.Reason.BAD_CHECKSUM) {
                decoder.findHeader(candidate).filter(terminals::isPlausible).ifPresent(this::deny);
            }
        }

        private void deny(Header header) {
            session.write(Reply.deny(header, clock.instant()).toArray());
            session.flush();
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof IdleStateEvent idle
                    && idle.state() == IdleState.READER_IDLE
                    && session.isRead()
                    && reader.waitingBytes() > 0) {
                giveUpWaiting();
            }
            context.fireUserEventTriggered(event);
        }
    }
}
