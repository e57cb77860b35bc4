package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Town;

/** A02: one vehicle fills one requirement, and as few requirements as possible stay open. */
class A02_OneVehicleOneRequirementTest {
    @Test
    void leavesAGapRatherThanCountAUnitTwice() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: PM P1
                """).wants("SG1 PM1");
        assertThat(town.recommend().toString()).contains("gap SG1").contains("P1 from S1 in 4m");
    }

    @Test
    void movesAFoamTenderWhereItClosesAGap() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---9min--- S2
                S1: PM P1      S2: SG T2
                """).wants("SG1 PM1");
        assertThat(town.recommend()).hasToString("P1 from S1 in 4m, T2 from S2 in 10m");
    }
}
