package org.sayram.jt808;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.wire.Bytes;

/**
 * A time of six BCD bytes YY MM DD hh mm ss, years 2000 to 2099, China standard time.
 *
 * @param raw the six bytes as sent
 * @param instant the moment meant; null when a digit or field is impossible, then the receive time must serve
 */
public record BcdTime(Bytes raw, @Nullable Instant instant) {
    /** Bytes of a time. */
    public static final int LENGTH = 6;

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int CENTURY = 2000;

    /** Refuses a time that is not six bytes. */
    public BcdTime {
        if (raw.length() != LENGTH) {
            throw new IllegalArgumentException("a time has 6 bytes, not " + raw.length());
        }
    }

    /** The time with these six bytes, possible or not. */
    public static BcdTime ofRaw(Bytes raw) {
        return new BcdTime(raw, instantOf(raw));
    }

    /** The time of a moment, cut to the second; the year must be 2000 to 2099 in China. */
    public static BcdTime of(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, CHINA);
        if (local.getYear() < CENTURY || local.getYear() >= CENTURY + 100) {
            throw new IllegalArgumentException("the year " + local.getYear() + " has no two-digit form of 20yy");
        }
        String digits = "%02d%02d%02d%02d%02d%02d"
                .formatted(
                        local.getYear() - CENTURY,
                        local.getMonthValue(),
                        local.getDayOfMonth(),
                        local.getHour(),
                        local.getMinute(),
                        local.getSecond());
        return ofRaw(Bytes.ofHex(digits));
    }

    private static @Nullable Instant instantOf(Bytes raw) {
        int[] fields = new int[LENGTH];
        for (int at = 0; at < LENGTH; at++) {
            int high = raw.unsigned(at) >> 4;
            int low = raw.unsigned(at) & 0xF;
            if (high > 9 || low > 9) {
                return null;
            }
            fields[at] = high * 10 + low;
        }
        try {
            return LocalDateTime.of(CENTURY + fields[0], fields[1], fields[2], fields[3], fields[4], fields[5])
                    .toInstant(CHINA);
        } catch (DateTimeException impossible) {
            // Month 13 or second 61: the caller sees null beside the raw bytes.
            return null;
        }
    }
}
