package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HybridClockTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);
    private static final HybridTime WALL = new HybridTime(1_000_000, 0);

    @Test
    void takesTheWallClockWhenItHasMovedOn() {
        assertThat(HybridClock.tick(new HybridTime(999_999, 7), NOW)).isEqualTo(WALL);
    }

    @Test
    void countsWithinOneMillisecondAndWhileTheWallClockIsBehind() {
        assertThat(HybridClock.tick(WALL, NOW)).isEqualTo(new HybridTime(1_000_000, 1));
        assertThat(HybridClock.tick(new HybridTime(2_000_000, 4), NOW)).isEqualTo(new HybridTime(2_000_000, 5));
    }

    @Test
    void followsARemoteClockThatIsExactlyAMinuteAhead() {
        var remote = new HybridTime(1_060_000, 3);
        assertThat(HybridClock.receive(HybridTime.ZERO, remote, NOW))
                .isEqualTo(new HybridClock.Received(new HybridTime(1_060_000, 4), false));
    }

    @Test
    void doesNotFollowARemoteClockMoreThanAMinuteAheadAndFlagsIt() {
        var remote = new HybridTime(1_060_001, 0);
        assertThat(HybridClock.receive(HybridTime.ZERO, remote, NOW)).isEqualTo(new HybridClock.Received(WALL, true));
    }

    @Test
    void cannotBePushedAwayInStepsOfLessThanAMinute() {
        HybridTime ours = WALL;
        for (int step = 0; step < 100; step++) {
            var remote = new HybridTime(ours.millis() + 59_000, 0);
            ours = HybridClock.receive(ours, remote, NOW).clock();
        }
        assertThat(ours.millis() - WALL.millis()).isLessThanOrEqualTo(60_000);
    }

    @Test
    void carriesIntoTheNextMillisecondWhenTheCounterIsFull() {
        assertThat(new HybridTime(5, Integer.MAX_VALUE).next()).isEqualTo(new HybridTime(6, 0));
    }

    @Test
    void refusesAReadingBefore1970AndNamesIt() {
        assertThatThrownBy(() -> new HybridTime(-1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new HybridTime(0, -2)).hasMessageContaining("-2");
    }

    @Property
    void alwaysMovesForward(
            @ForAll @LongRange(min = 0, max = 1L << 45) long last,
            @ForAll @IntRange(min = 0) int counter,
            @ForAll @LongRange(min = 0, max = 1L << 45) long remote,
            @ForAll @LongRange(min = -1000, max = 1L << 45) long now) {
        var ours = new HybridTime(last, counter);
        Instant wall = Instant.ofEpochMilli(now);
        HybridClock.Received received = HybridClock.receive(ours, new HybridTime(remote, counter), wall);
        assertThat(HybridClock.tick(ours, wall)).isGreaterThan(ours);
        assertThat(received.clock()).isGreaterThan(ours);
        assertThat(received.flagged())
                .isEqualTo(Duration.ofMillis(remote - Math.max(0, now)).compareTo(HybridClock.TOLERANCE) > 0);
        if (!received.flagged()) {
            assertThat(received.clock()).isGreaterThan(new HybridTime(remote, counter));
        }
    }
}
