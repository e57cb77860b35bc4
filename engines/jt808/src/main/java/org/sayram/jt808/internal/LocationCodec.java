package org.sayram.jt808.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sayram.jt808.BcdTime;
import org.sayram.jt808.Location;
import org.sayram.jt808.Location.Extra;
import org.sayram.kernel.wire.Bytes;

/** One location report, alone or within a batch. */
final class LocationCodec {
    /** Bytes before the further items. */
    static final int FIXED_BYTES = 28;

    private static final int EXTRA_HEAD = 2;

    private LocationCodec() {}

    /** Reads all that remains; there must be at least {@link #FIXED_BYTES}. */
    static Location read(ByteBuffer in) {
        long alarm = Integer.toUnsignedLong(in.getInt());
        long status = Integer.toUnsignedLong(in.getInt());
        long latitude = Integer.toUnsignedLong(in.getInt());
        long longitude = Integer.toUnsignedLong(in.getInt());
        int altitude = in.getShort();
        int speed = Short.toUnsignedInt(in.getShort());
        int direction = Short.toUnsignedInt(in.getShort());
        BcdTime time = BcdTime.ofRaw(take(in, BcdTime.LENGTH));
        List<Extra> extras = extras(in);
        return new Location(
                alarm, status, latitude, longitude, altitude, speed, direction, time, extras, take(in, in.remaining()));
    }

    /** Items as far as their lengths hold; the position stays before the first that runs past the end. */
    private static List<Extra> extras(ByteBuffer in) {
        List<Extra> extras = new ArrayList<>();
        while (in.remaining() >= EXTRA_HEAD) {
            int at = in.position();
            int length = Byte.toUnsignedInt(in.get(at + 1));
            if (in.remaining() < EXTRA_HEAD + length) {
                break;
            }
            in.position(at + EXTRA_HEAD);
            extras.add(new Extra(Byte.toUnsignedInt(in.get(at)), take(in, length)));
        }
        return extras;
    }

    static Bytes take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return Bytes.copyOf(bytes);
    }

    static int size(Location location) {
        return FIXED_BYTES
                + location.extras().stream()
                        .mapToInt(extra -> EXTRA_HEAD + extra.value().length())
                        .sum()
                + location.rest().length();
    }

    static void write(ByteBuffer out, Location location) {
        out.putInt((int) location.alarm())
                .putInt((int) location.status())
                .putInt((int) location.latitudeRaw())
                .putInt((int) location.longitudeRaw())
                .putShort((short) location.altitude())
                .putShort((short) location.speed())
                .putShort((short) location.direction())
                .put(location.time().raw().asBuffer());
        for (Extra extra : location.extras()) {
            out.put((byte) extra.id())
                    .put((byte) extra.value().length())
                    .put(extra.value().asBuffer());
        }
        out.put(location.rest().asBuffer());
    }
}
