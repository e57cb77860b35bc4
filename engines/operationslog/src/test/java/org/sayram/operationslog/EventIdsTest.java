package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    private final EventIds ids = new EventIds(new Random(20_260_615));

    @Test
    void carriesTheMillisecondsVersionSevenAndTheVariant() {
        UUID id = ids.next(Instant.ofEpochMilli(0x0123_4567_89ABL));
        assertThat(id.toString()).startsWith("01234567-89ab-7").matches(".{19}[89ab].{16}");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void doesNotRepeatWithinAMillisecond() {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(ids.next(Events.START));
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void refusesATimeItCannotHold() {
        assertThatThrownBy(() -> ids.next(Instant.EPOCH.minusMillis(1))).hasMessageContaining("1969");
        assertThatThrownBy(() -> ids.next(Instant.ofEpochMilli(1L << 48))).isInstanceOf(IllegalArgumentException.class);
    }
}
