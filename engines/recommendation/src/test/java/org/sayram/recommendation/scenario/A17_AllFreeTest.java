package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.FireLevel;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A17: at level five everything free goes, but each county keeps its reserve. */
class A17_AllFreeTest {
    @Test
    void sendsAllButTheFarthestOfEachGroup() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---50min--- S2
                S1: SG T1, SG T2, ZM L1      S2: PM P1, JY R1
                """).wants("SG1 ALL").atLevel(FireLevel.FIVE).keepingReserves();
        assertThat(town.recommend()).hasToString("L1 from S1 in 4m as all, T1 from S1 in 4m, T2 from S1 in 4m as all");
        assertThat(town.recommend().why("P1")).isEqualTo(new Reason.HeldAsReserve(Town.BOLE, "water", 1));
        assertThat(town.recommend().why("R1")).isEqualTo(new Reason.HeldAsReserve(Town.BOLE, "rescue", 1));
    }

    @Test
    void fillsANamedRequirementEvenFromTheReserve() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """)
                .wants("SG1 ALL")
                .atLevel(FireLevel.FIVE)
                .keepingReserves()
                .inCounty("652702");
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }

    @Test
    void leavesTheTownshipsTheirTeams() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- V1
                V2 ---9min--- FIRE
                S1: SG T1      V1 [full-time]: SG F1
                V2 [full-time]: SG F2
                """).wants("SG1 ALL").atLevel(FireLevel.FIVE);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, F1 from V1 in 6m beside");
    }
}
