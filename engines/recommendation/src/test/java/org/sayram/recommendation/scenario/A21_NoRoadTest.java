package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A21: a unit no road leads from is not sent, yet stays the reserve of its county. */
class A21_NoRoadTest {
    @Test
    void passesItOver() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (no-road)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.NoRoad());
        assertThat(town.recommend().notChosen("T1").arrival()).isNull();
    }

    @Test
    void letsItStandAsTheReserve() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (no-road)      S2: SG T2
                """).keepingReserves().inCounty("652702");
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
    }
}
