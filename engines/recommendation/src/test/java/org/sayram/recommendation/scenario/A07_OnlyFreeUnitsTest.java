package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.DutyState;
import org.sayram.recommendation.Readiness;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A07: a unit at another scene, or on its way home and not yet free, is passed over with its reason. */
class A07_OnlyFreeUnitsTest {
    @Test
    void passesOverAUnitOnScene() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (on-scene)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.NotFree(DutyState.ON_SCENE));
        assertThat(town.recommend().notChosen("T1").betterPlaced()).isTrue();
    }

    @Test
    void passesOverAUnitReturningThatIsNotFree() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (returning)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.NotYetFree());
        assertThat(town.recommend().notChosen("T1").betterPlaced()).isTrue();
    }

    @Test
    void sendsAUnitReturningThatReportedItselfFree() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (free-on-way)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 3m");
    }

    @Test
    void sendsAUnitAtTraining() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (training)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }

    @Test
    void passesOverAUnitInRepair() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (repair)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.HeldBack(Readiness.Availability.REPAIR));
        assertThat(town.recommend().notChosen("T1").betterPlaced()).isTrue();
    }
}
