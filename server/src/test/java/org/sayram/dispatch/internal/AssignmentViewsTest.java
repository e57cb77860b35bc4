package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.DutyState;
import org.sayram.shared.Texts;

class AssignmentViewsTest {
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");

    private final Words words = new Words(new Texts());

    @Test
    void offersTheLegalMovesInTheOrderOfTheirCodesButNoSecondTurningOut() {
        assertThat(next()).containsExactly("20");
        assertThat(next(DutyState.TURNED_OUT)).containsExactly("10", "21");
        assertThat(next(DutyState.TURNED_OUT, DutyState.ON_THE_WAY)).containsExactly("22", "25");
        assertThat(next(DutyState.ON_SCENE)).containsExactly("23", "25", "26", "27");
        assertThat(next(DutyState.ON_SCENE, DutyState.RETURNING)).containsExactly("10");
        assertThat(next(DutyState.RETURNING, DutyState.READY)).isEmpty();
    }

    @Test
    void expectsAUnitTurnOutAndDriveAfterTheOrder() {
        Instant orderedAt = NOW.minusSeconds(30);

        assertThat(view(Sample.assignment(orderedAt, List.of(), null)).etaAt()).isEqualTo(orderedAt.plusSeconds(660));
    }

    @Test
    void expectsAUnitADriveAfterItLeftAndNoLongerOnceItIsThere() {
        var onTheWay = Sample.assignment(NOW, DutyState.TURNED_OUT, DutyState.ON_THE_WAY);
        var there = Sample.assignment(NOW, DutyState.ON_THE_WAY, DutyState.ON_SCENE);

        assertThat(view(onTheWay).etaAt()).isEqualTo(NOW.plusSeconds(600));
        assertThat(view(there).etaAt()).isNull();
    }

    @Test
    void saysThatAnOrderWasCancelled() {
        var cancelled = Sample.assignment(NOW, List.of(), "错派");

        assertThat(view(cancelled).state().name()).isEqualTo("已撤销");
        assertThat(view(cancelled).cancelled()).isTrue();
        assertThat(view(cancelled).nextStates()).isEmpty();
    }

    private List<String> next(DutyState... states) {
        return view(Sample.assignment(NOW, states)).nextStates().stream()
                .map(Words.Named::code)
                .toList();
    }

    private AssignmentViews.AssignmentView view(Assignment assignment) {
        return AssignmentViews.view(words, assignment, false, Locale.CHINESE);
    }
}
