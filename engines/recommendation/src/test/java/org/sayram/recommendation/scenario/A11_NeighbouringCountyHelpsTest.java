package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A11: where a county keeps its reserve, the next one sends what it can spare. */
class A11_NeighbouringCountyHelpsTest {
    @Test
    void sendsTheSpareTankerOfTheNeighbour() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---15min--- S2
                S1: SG T1, SG T2      S2 [652722]: SG T3, SG T4
                """).wants("SG2").keepingReserves();
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T3 from S2 in 16m");
        assertThat(town.recommend().why("T2")).isEqualTo(new Reason.HeldAsReserve(Town.BOLE, "water", 1));
        assertThat(town.recommend().notChosen("T2").betterPlaced()).isTrue();
    }

    @Test
    void doesNotStripTheNeighbourOfItsLast() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---15min--- S2
                S1: SG T1, SG T2      S2 [652722]: SG T3
                """).wants("SG2").keepingReserves();
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m; gap SG1");
    }

    @Test
    void keepsAFoamTenderAndFreesBothTankers() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2, PM P1
                """).wants("SG2").keepingReserves();
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().notChosen("P1").betterPlaced()).isFalse();
    }
}
