package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Call;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.plan.Wanted;

/** A20: a late arrival and an estimated road are said of the unit that is sent. */
class A20_LateAndEstimatedTest {
    @Test
    void saysByHowMuchAUnitIsLate() {
        var town =
                Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).in(scene -> new Call.Scene(Duration.ofMinutes(3), scene.water(), scene.circumstances()));
        assertThat(town.recommend().said("T1")).contains(new Reason.Late(Duration.ofMinutes(1)));
    }

    @Test
    void saysNothingOfOneInTime() {
        var town =
                Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).in(scene -> new Call.Scene(Duration.ofMinutes(4), scene.water(), scene.circumstances()));
        assertThat(town.recommend().said("T1"))
                .containsExactly(new Reason.LeastArrival(Wanted.of("SG"), Duration.ofMinutes(4)));
    }

    @Test
    void saysThatTheRoadIsEstimated() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (estimated)
                """);
        assertThat(town.recommend().said("T1")).contains(new Reason.EstimatedRoad());
    }
}
