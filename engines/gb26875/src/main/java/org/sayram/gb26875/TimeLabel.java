package org.sayram.gb26875;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.wire.Bytes;

/**
 * A six-byte time label: second, minute, hour, day, month, year (20yy), one plain binary byte each. The label carries no
 * zone; whoever reads it supplies one (China standard time by default, see {@link Dialect}).
 *
 * @param raw the six bytes as sent
 * @param instant the moment meant; null when a byte is out of range, then the receive time must serve
 */
public record TimeLabel(Bytes raw, @Nullable Instant instant) {
    static final int LENGTH = 6;
    private static final int CENTURY = 2000;

    /** Refuses a label that is not six bytes. */
    public TimeLabel {
        if (raw.length() != LENGTH) {
            throw new IllegalArgumentException("a time label has 6 bytes, not " + raw.length());
        }
    }

    /** The label of a moment, cut to the second. Only the last two digits of the year travel; they are read as 20yy. */
    public static TimeLabel of(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        byte[] label = {
            (byte) local.getSecond(),
            (byte) local.getMinute(),
            (byte) local.getHour(),
            (byte) local.getDayOfMonth(),
            (byte) local.getMonthValue(),
            (byte) Math.floorMod(local.getYear(), 100)
        };
        return ofRaw(Bytes.copyOf(label), zone);
    }

    /** The label with these six bytes, possible or not. */
    public static TimeLabel ofRaw(Bytes raw, ZoneId zone) {
        return new TimeLabel(raw, instantOf(raw, zone));
    }

    static TimeLabel read(ByteBuffer in, ZoneId zone) {
        byte[] label = new byte[LENGTH];
        in.get(label);
        return ofRaw(Bytes.copyOf(label), zone);
    }

    private static @Nullable Instant instantOf(Bytes raw, ZoneId zone) {
        int second = raw.unsigned(0);
        int minute = raw.unsigned(1);
        int hour = raw.unsigned(2);
        int day = raw.unsigned(3);
        int month = raw.unsigned(4);
        int year = raw.unsigned(5);
        if (second > 59 || minute > 59 || hour > 23 || month < 1 || month > 12 || year > 99 || day < 1) {
            return null;
        }
        if (day > YearMonth.of(CENTURY + year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDateTime.of(CENTURY + year, month, day, hour, minute, second)
                .atZone(zone)
                .toInstant();
    }
}
