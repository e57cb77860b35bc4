package org.sayram.tools.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.Gb26875Encoder;
import org.sayram.gb26875.Header;
import org.sayram.gb26875.TimeLabel;
import org.sayram.kernel.wire.Bytes;

/** Writes the frames of one terminal: numbers its packets and stamps them with its own clock, which the centre may set. */
final class FrameWriter {
    private static final int SERIALS = 0x10000;

    private final Gb26875Encoder encoder = new Gb26875Encoder();
    private final AtomicInteger nextSerial = new AtomicInteger();
    private final long address;
    private final long centreAddress;
    private final Clock clock;
    private volatile Duration offset = Duration.ZERO;

    FrameWriter(long address, long centreAddress, Clock clock) {
        this.address = address;
        this.centreAddress = centreAddress;
        this.clock = clock;
    }

    /**
     * A packet that opens an exchange.
     *
     * @param serial its number
     * @param frame its bytes; a repeat sends the same
     */
    record Packet(int serial, Bytes frame) {}

    Packet send(Body body) {
        int serial = Math.floorMod(nextSerial.getAndIncrement(), SERIALS);
        Header header = Header.of(serial, now(), address, centreAddress, Command.SEND);
        return new Packet(serial, encoder.encode(header, body));
    }

    /** The answer to what the centre asked. */
    Bytes answer(Decoded.Frame asked, Command command, Body body) {
        Header header = Header.of(asked.serial(), now(), asked.destination(), asked.source(), command);
        return encoder.encode(header, body);
    }

    TimeLabel now() {
        return TimeLabel.of(clock.instant().plus(offset), Dialect.STANDARD.zone());
    }

    void setClock(Instant centreTime) {
        offset = Duration.between(clock.instant(), centreTime);
    }
}
