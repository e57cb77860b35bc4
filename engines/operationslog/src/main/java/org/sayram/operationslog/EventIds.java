package org.sayram.operationslog;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes the ids of events and acts: UUID version 7 (RFC 9562 section 5.7), 48 bits of milliseconds, then 74 random bits. */
public final class EventIds {
    private static final long MILLIS_LIMIT = 1L << 48;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator random;

    /** A generator on this source; give a {@code SecureRandom} in service and a seeded source in tests. */
    public EventIds(RandomGenerator random) {
        this.random = random;
    }

    /** A new id for something that happens now. */
    public UUID next(Instant now) {
        long millis = now.toEpochMilli();
        if (millis < 0 || millis >= MILLIS_LIMIT) {
            throw new IllegalArgumentException(now + " cannot be held in the 48 bits of a UUID version 7");
        }
        long high = millis << 16 | VERSION_7 | random.nextLong() & 0xFFFL;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
