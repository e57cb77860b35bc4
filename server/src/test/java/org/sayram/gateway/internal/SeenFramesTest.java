package org.sayram.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenFramesTest {
    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(2);

    @Test
    void remembersADigestForTwoMinutesAndNotLonger() {
        var seen = new SeenFrames(WITHIN);
        seen.add(0, NOW);
        assertThat(seen.contains(0, NOW)).isTrue();
        assertThat(seen.contains(0, NOW.plus(WITHIN))).isTrue();
        assertThat(seen.contains(0, NOW.plus(WITHIN).plusMillis(1))).isFalse();
        assertThat(seen.contains(1, NOW)).isFalse();
    }

    @Test
    void agreesWithAPlainMapOverAnHour() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var seen = new SeenFrames(WITHIN);
        Map<Long, Instant> plain = new HashMap<>();
        Instant now = NOW;
        for (int step = 0; step < 200_000; step++) {
            now = now.plusMillis(random.nextInt(36));
            long digest = random.nextInt(20_000) * 0x9E3779B97F4A7C15L;
            boolean expected = plain.containsKey(digest)
                    && Duration.between(plain.get(digest), now).compareTo(WITHIN) <= 0;
            assertThat(seen.contains(digest, now))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(expected);
            if (!expected) {
                seen.add(digest, now);
                plain.put(digest, now);
            }
        }
    }
}
