package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.recommendation.Candidate;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Recommender;
import org.sayram.recommendation.Town;

/** A23: a cotton store burns at level two, with the whole of the default plan, policy and reserve. */
class A23_CottonStoreTest {
    private final Town town =
            Town.of("""
            S1 ---4min--- FIRE ---7min--- S2
            V1 ---2min--- FIRE ---18min--- S3
            S1: SG A1 (water 4000), SG A2 (water 12000), PM A3 (water 6000), JY A4 (on-scene)
            S2: SG B1 (water 4000), SG B2 (crew 1/2), JY B3, JY B4, YT B5
            S3 [652722]: SG C1 (water 12000), SG C2 (water 4000), QC C3 (kit spare-cylinder*30)
            V1 [full-time]: SG D1 (water 3000)
            """).with(Town.plan().getCard("warehouse", FireLevel.TWO)).keepingReserves();

    @Test
    void sendsWhatTheCardWantsAndSaysWhatIsMissing() {
        assertThat(town.recommend())
                .hasToString("D1 from V1 in 3m beside, A1 from S1 in 5m, A2 from S1 in 5m, A3 from S1 in 5m,"
                        + " B3 from S2 in 8m, C1 from S3 in 19m, C3 from S3 in 19m for GQ; gap SG1");
    }

    @Test
    void saysOfEveryUnitThatStaysWhy() {
        var answer = town.recommend();
        assertThat(answer.why("A4")).isInstanceOf(Reason.NotFree.class);
        assertThat(answer.why("B2")).isEqualTo(new Reason.ShortOfCrew(1, 2));
        assertThat(answer.why("B5")).isInstanceOf(Reason.NotWanted.class);
        assertThat(answer.recommendation().gaps().getFirst().reason()).isInstanceOf(Reason.OnlyReserveLeft.class);
        assertThat(answer.recommendation().chosen().size()
                        + answer.recommendation().notChosen().size())
                .isEqualTo(town.candidates().size());
    }

    @Test
    void refusesAUnitThatStandsTwice() {
        var twice = new ArrayList<Candidate>(town.candidates());
        twice.add(town.candidates().getFirst());
        var recommender = new Recommender(Town.plan().substitutions(), VehicleTypes.standard());
        assertThatThrownBy(() -> recommender.recommend(town.call(), twice, town.policy()))
                .hasMessage("unit A1 stands twice among the candidates");
    }
}
