package org.sayram.forces.internal.position;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayram.forces.ForcesSettings;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.FrameIntake;
import org.sayram.gateway.InboundFrame;
import org.sayram.gateway.RejectedBytes;
import org.sayram.jt808.Body;
import org.sayram.jt808.Decoded;
import org.sayram.jt808.FrameReader;
import org.sayram.jt808.Header;
import org.sayram.jt808.Jt808Decoder;
import org.sayram.jt808.Location;
import org.sayram.jt808.MessageId;
import org.sayram.kernel.wire.Bytes;
import org.springframework.stereotype.Component;

/** JT/T 808 at the door: registration, authentication, heartbeats and positions in; each answered after its commit. */
@Component
class Jt808Protocol implements DeviceProtocol {
    /** Numbers of JT/T 808 lie above those of GB/T 26875.3, so that raw frames of both stand apart. */
    private static final long NUMBERS_FROM = 1L << 60;

    private static final int DIGITS = 18;
    private static final int NO_SUCH_TERMINAL = 4;
    private static final int TERMINAL_ALREADY_REGISTERED = 3;

    private final ForcesSettings settings;
    private final PositionStore store;
    private final PositionTerminals terminals;
    private final Clock clock;
    private final Jt808Decoder decoder = new Jt808Decoder();

    Jt808Protocol(ForcesSettings settings, PositionStore store, PositionTerminals terminals, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.terminals = terminals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jt808";
    }

    @Override
    public int port() {
        return settings.jt808Port();
    }

    @Override
    public void install(ChannelPipeline pipeline, DeviceSession session, FrameIntake intake) {
        pipeline.addLast("frames", new FrameHandler(session, intake));
    }

    @Override
    public void store(List<InboundFrame> batch) {
        moved(batch);
        List<PositionReport> reports = new ArrayList<>();
        for (InboundFrame inbound : batch) {
            Jt808Message message = message(inbound);
            terminals
                    .find(message.frame().header().number())
                    .ifPresent(terminal -> add(reports, message, terminal, inbound.receivedAt()));
        }
        if (!reports.isEmpty()) {
            store.insert(reports);
        }
    }

    @Override
    public void moved(List<InboundFrame> batch) {
        Map<String, PositionStore.Heard> heard = new TreeMap<>();
        for (InboundFrame inbound : batch) {
            Header header = message(inbound).frame().header();
            String number = header.number();
            heard.put(
                    number,
                    new PositionStore.Heard(
                            number,
                            header.edition().year(),
                            inbound.session().epoch(),
                            inbound.session().isOpen(),
                            inbound.receivedAt(),
                            terminals.find(number).isPresent()));
        }
        store.heard(heard.values());
    }

    private void add(List<PositionReport> reports, Jt808Message message, PositionTerminal terminal, Instant at) {
        if (message.body() instanceof Body.Register register && message.accepted()) {
            store.registered(terminal.number(), register, at);
        }
        for (Location location : message.locations()) {
            reports.add(PositionReport.of(
                    terminal.number(), terminal.unitId(), location, at, message.isCaughtUp(), settings.clockDoubt()));
        }
    }

    @Override
    public void confirm(InboundFrame inbound) {
        Jt808Message message = message(inbound);
        Header header = message.frame().header();
        switch (message.body()) {
            case Body.GeneralReply reply -> {}
            case Body.Register register -> answerRegister(message, register);
            case Body.Authenticate authenticate ->
                message.link().reply(header, message.accepted() ? Jt808Link.OK : Jt808Link.FAILED);
            case Body.Unknown unknown -> message.link().reply(header, Jt808Link.NOT_SUPPORTED);
            case Body.Encrypted encrypted -> message.link().reply(header, Jt808Link.NOT_SUPPORTED);
            case Body.Unparsed unparsed -> message.link().reply(header, Jt808Link.WRONG);
            default -> message.link().reply(header, Jt808Link.OK);
        }
    }

    private void answerRegister(Jt808Message message, Body.Register register) {
        Header header = message.frame().header();
        PositionTerminal terminal = terminals.find(header.number()).orElse(null);
        Body.RegisterReply reply;
        if (terminal == null) {
            reply = new Body.RegisterReply(header.serial(), NO_SUCH_TERMINAL, null);
        } else if (!message.accepted()) {
            reply = new Body.RegisterReply(header.serial(), TERMINAL_ALREADY_REGISTERED, null);
        } else {
            reply = new Body.RegisterReply(header.serial(), Jt808Link.OK, terminal.auth());
        }
        message.link().answer(header, MessageId.REGISTER_REPLY, reply);
    }

    @Override
    public void deny(InboundFrame inbound) {
        Jt808Message message = message(inbound);
        message.link().reply(message.frame().header(), Jt808Link.FAILED);
    }

    @Override
    public void ended(Collection<DeviceSession> sessions) {
        store.ended(sessions.stream().map(DeviceSession::epoch).toList());
    }

    @Override
    public long unknownTerminals() {
        return store.countStrangers();
    }

    private static Jt808Message message(InboundFrame inbound) {
        return (Jt808Message) inbound.message();
    }

    /** Cuts the stream of one connection into frames; belongs to that connection alone. */
    private final class FrameHandler extends ChannelInboundHandlerAdapter implements FrameReader.Listener {
        private final DeviceSession session;
        private final FrameIntake intake;
        private final Jt808Link link;
        private final FrameReader reader = new FrameReader(decoder);

        FrameHandler(DeviceSession session, FrameIntake intake) {
            this.session = session;
            this.intake = intake;
            this.link = new Jt808Link(session);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            try {
                reader.feed(bytes.nioBuffer(), this);
            } finally {
                bytes.release();
            }
        }

        @Override
        public void onRefused(Decoded.Rejected rejected, Bytes candidate) {
            intake.reject(new RejectedBytes(session, rejected.reason().name(), candidate.toArray()));
        }

        @Override
        public void onFrame(Decoded.Frame frame) {
            Header header = frame.header();
            byte[] raw = frame.raw().toArray();
            if (header.number().length() > DIGITS || !header.phone().matches("\\d+")) {
                intake.reject(new RejectedBytes(session, "BAD_NUMBER", raw));
                return;
            }
            if (!link.isAuthenticated() && !mayComeFirst(header)) {
                intake.reject(new RejectedBytes(session, "NOT_AUTHENTICATED", raw));
                link.reply(header, Jt808Link.FAILED);
                session.flush();
                return;
            }
            offer(frame, raw);
        }

        /** Before it has authenticated a terminal may register, authenticate, and say that it lives. */
        private boolean mayComeFirst(Header header) {
            return header.is(MessageId.REGISTER) || header.is(MessageId.AUTHENTICATE) || header.is(MessageId.HEARTBEAT);
        }

        private void offer(Decoded.Frame frame, byte[] raw) {
            Instant now = clock.instant();
            Header header = frame.header();
            PositionTerminal terminal = terminals.find(header.number()).orElse(null);
            if (terminal == null) {
                intake.remark(new RejectedBytes(session, "UNKNOWN_TERMINAL", raw));
            }
            Body body = whole(frame, now);
            if (body instanceof Body.Unparsed) {
                intake.remark(new RejectedBytes(session, "UNPARSED", raw));
            }
            boolean accepted = accepts(terminal, body);
            if (body instanceof Body.Authenticate) {
                link.authenticate(accepted);
            }
            long key = NUMBERS_FROM + Long.parseLong(header.number());
            intake.offer(InboundFrame.of(
                    session, Jt808Protocol.this, key, raw, new Jt808Message(link, frame, body, accepted), now));
        }

        private Body whole(Decoded.Frame frame, Instant now) {
            if (frame.header().part() == null) {
                return frame.body();
            }
            return link.join(frame, now)
                    .map(joined -> decoder.decodeJoined(frame.header(), joined))
                    .orElse(frame.body());
        }

        private static boolean accepts(@Nullable PositionTerminal terminal, Body body) {
            if (terminal == null) {
                return false;
            }
            return switch (body) {
                case Body.Register register ->
                    terminal.terminalId() == null || terminal.terminalId().equals(register.terminalId());
                case Body.Authenticate authenticate -> terminal.auth().equals(authenticate.auth());
                default -> true;
            };
        }
    }
}
