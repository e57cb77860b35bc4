package org.sayram.gb26875;

import java.time.Instant;
import org.sayram.kernel.wire.Bytes;

/**
 * The centre's answer to a frame: addresses swapped, serial and version repeated, no data unit, a checksum of its own. Send a
 * confirm only after what the frame reports is stored for good.
 */
public final class Reply {
    private static final Gb26875Encoder ENCODER = new Gb26875Encoder();

    private Reply() {}

    /** Positive answer (command 3). */
    public static Bytes confirm(Decoded.Frame frame, Instant now) {
        return answer(frame.header(), Command.CONFIRM, now, Dialect.STANDARD);
    }

    /** Negative answer (command 6). */
    public static Bytes deny(Decoded.Frame frame, Instant now) {
        return deny(frame.header(), now);
    }

    /** Negative answer to refused bytes whose header is plausible, see {@link Gb26875Decoder#findHeader}. */
    public static Bytes deny(Header refused, Instant now) {
        return answer(refused, Command.DENY, now, Dialect.STANDARD);
    }

    /** Any answer without a data unit, its time label in the zone of the terminal's dialect. */
    public static Bytes answer(Header asked, Command command, Instant now, Dialect dialect) {
        Header header = new Header(
                asked.serial(),
                asked.mainVersion(),
                asked.userVersion(),
                TimeLabel.of(now, dialect.zone()),
                asked.destination(),
                asked.source(),
                command.code());
        return ENCODER.encode(header, new Body.Empty());
    }
}
