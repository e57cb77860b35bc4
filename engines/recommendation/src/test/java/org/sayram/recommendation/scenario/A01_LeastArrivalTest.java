package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.plan.Wanted;

/** A01: the unit with the least arrival time fills the requirement. */
class A01_LeastArrivalTest {
    @Test
    void sendsTheNearest() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }

    @Test
    void countsTurnOutAsWellAsRoad() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (seconds 400)      S2: SG T2 (free-on-way)
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 5m");
    }

    @Test
    void saysOfTheFartherThatItIsLater() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1      S2: SG T2
                """);
        assertThat(town.recommend().why("T2"))
                .isEqualTo(new Reason.LaterThanChosen(Wanted.of("SG"), Duration.ofMinutes(6), Duration.ofMinutes(4)));
        assertThat(town.recommend().notChosen("T2").betterPlaced()).isFalse();
    }
}
