package org.sayram.iot.internal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyDrawTest {
    private static final List<String> IDS =
            IntStream.rangeClosed(1, 40).mapToObj("tm-%04d"::formatted).toList();

    @Test
    void canBeRepeatedFromItsSeedInWhateverOrderTheRegisterIsRead() {
        List<String> drawn = DutyDraw.draw("5eed", IDS, 25);
        assertThat(DutyDraw.draw("5eed", IDS.reversed(), 25)).isEqualTo(drawn);
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates().isSubsetOf(IDS);
        assertThat(DutyDraw.draw("5eee", IDS, 25)).isNotEqualTo(drawn);
    }

    /** Worked out apart with `printf '5eed/tm-0001' | sha256sum` for each of the three. */
    @Test
    void ordersByTheHashThatAnybodyCanWorkOut() {
        assertThat(DutyDraw.draw("5eed", List.of("tm-0001", "tm-0002", "tm-0003"), 100))
                .containsExactly("tm-0001", "tm-0002", "tm-0003");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "50, 20", "99, 40", "100, 40"})
    void roundsTheShareUp(int share, int drawn) {
        assertThat(DutyDraw.draw("5eed", IDS, share)).hasSize(drawn);
    }

    @Test
    void favoursNobody() {
        Map<String, Integer> times = new HashMap<>();
        for (int seed = 0; seed < 2_000; seed++) {
            DutyDraw.draw("seed" + seed, IDS, 25).forEach(id -> times.merge(id, 1, Integer::sum));
        }
        // 500 expected; the standard deviation is 19.
        assertThat(times.values())
                .hasSize(40)
                .allSatisfy(count -> assertThat(count).isBetween(400, 600));
    }

    @Test
    void namesTheSetThatCouldBeDrawn() {
        assertThat(DutyDraw.hash(IDS)).isEqualTo(DutyDraw.hash(IDS.reversed())).hasSize(64);
        assertThat(DutyDraw.hash(IDS.subList(1, 40))).isNotEqualTo(DutyDraw.hash(IDS));
    }
}
