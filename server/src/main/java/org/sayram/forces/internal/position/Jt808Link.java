package org.sayram.forces.internal.position;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sayram.gateway.DeviceSession;
import org.sayram.jt808.Body;
import org.sayram.jt808.Decoded;
import org.sayram.jt808.Fragments;
import org.sayram.jt808.Header;
import org.sayram.jt808.Jt808Encoder;
import org.sayram.jt808.MessageId;
import org.sayram.kernel.wire.Bytes;

/** One connection of a terminal: whether it has authenticated, the parts of messages on their way, our serial numbers. */
final class Jt808Link {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG = 2;
    static final int NOT_SUPPORTED = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SERIALS = 0x10000;

    private final DeviceSession session;
    private final Jt808Encoder encoder = new Jt808Encoder();
    private final Fragments fragments = new Fragments(PATIENCE);
    private final AtomicInteger serial = new AtomicInteger();
    private volatile boolean authenticated;

    Jt808Link(DeviceSession session) {
        this.session = session;
    }

    boolean isAuthenticated() {
        return authenticated;
    }

    void authenticate(boolean accepted) {
        authenticated = accepted;
    }

    /** The whole body when this was the last part of it. */
    Optional<Bytes> join(Decoded.Frame part, Instant now) {
        return fragments.add(part, now);
    }

    /** Answers in the edition and to the number that the terminal used. */
    void answer(Header asked, MessageId id, Body body) {
        var header = new Header(
                id.code(),
                0,
                asked.edition(),
                asked.protocolVersion(),
                asked.phone(),
                Math.floorMod(serial.getAndIncrement(), SERIALS),
                null);
        session.write(encoder.encode(header, body).toArray());
    }

    /** The general reply (0x8001). */
    void reply(Header asked, int result) {
        answer(asked, MessageId.PLATFORM_REPLY, new Body.GeneralReply(asked.serial(), asked.messageId(), result));
    }
}
