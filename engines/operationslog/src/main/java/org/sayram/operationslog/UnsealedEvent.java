package org.sayram.operationslog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that has its place in the sequence of a node but is not yet sealed into the hash chain. Components as in
 * {@link Event}.
 */
public record UnsealedEvent(
        UUID id,
        UUID actId,
        String world,
        String stream,
        String node,
        int incarnation,
        long sequence,
        int term,
        @Nullable UUID basedOn,
        HybridTime clock,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String type,
        int version,
        String body) {
    /** 9999-12-31T23:59:59.999Z: no clock error reaches beyond, and ticks added to it cannot overflow. */
    static final long LATEST_CLOCK_MILLIS = 253_402_300_799_999L;

    /** Cuts the instants to the microsecond, the precision of the database, and refuses values that cannot be stored. */
    public UnsealedEvent {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        requireText("world", world);
        requireText("stream", stream);
        requireText("node", node);
        requireText("actor", actor);
        requireText("type", type);
        requireText("body", body);
        requireAtLeast("incarnation", incarnation, 1);
        requireAtLeast("sequence", sequence, 1);
        requireAtLeast("term", term, 0);
        requireAtLeast("version", version, 1);
        if (clock.millis() > LATEST_CLOCK_MILLIS) {
            throw new IllegalArgumentException("a clock reading of " + clock + " lies after the year 9999");
        }
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " of an event is " + value + ", less than " + least);
        }
    }

    /** Text must survive UTF-8 and the database unchanged: not empty, no NUL, no half of a surrogate pair. */
    private static void requireText(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " of an event is empty");
        }
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(at + 1));
            if (pair) {
                at++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new IllegalArgumentException(name + " of an event cannot be stored: character " + at + " is U+"
                        + Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
    }
}
