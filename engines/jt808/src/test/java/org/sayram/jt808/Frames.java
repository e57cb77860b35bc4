package org.sayram.jt808;

import java.time.Instant;
import java.util.List;
import org.sayram.kernel.wire.Bytes;

/** Messages to test with. The numbers are made up. */
final class Frames {
    static final Instant AT = Instant.parse("2026-06-15T04:00:00Z");
    static final String PHONE = "010000000042";

    private Frames() {}

    static Header header(MessageId id, Edition edition, int serial) {
        String phone = edition.isOf2019() ? "00000000" + PHONE : PHONE;
        return new Header(id.code(), 0, edition, edition.isOf2019() ? 1 : 0, phone, serial, null);
    }

    static Bytes of(MessageId id, int serial, Body body) {
        return new Jt808Encoder().encode(header(id, Edition.OF_2013, serial), body);
    }

    static Location location(long status, long latitude, long longitude) {
        return new Location(0, status, latitude, longitude, 532, 655, 90, BcdTime.of(AT), List.of(), Bytes.NONE);
    }

    static Bytes located(int serial) {
        return of(MessageId.LOCATION, serial, new Body.LocationReport(location(3, 44_900_000, 82_070_000)));
    }

    /** A frame around these body bytes, whatever they are. */
    static Bytes around(MessageId id, Edition edition, String bodyHex) {
        return new Jt808Encoder()
                .encode(header(id, edition, 7), new Body.Unknown(Bytes.ofHex(bodyHex.replace(" ", ""))));
    }
}
