package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Brigade;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A13: a second township team answers in its own right only where a gap would be left. */
class A13_LocalForceFillsAGapTest {
    @Test
    void fillsWhatNobodyElseCan() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---2min--- V1
                V2 ---4min--- FIRE
                S1: SG T1      V1 [full-time]: SG F1
                V2 [full-time]: SG F2
                """).wants("SG2");
        assertThat(town.recommend()).hasToString("F1 from V1 in 3m beside, F2 from V2 in 5m, T1 from S1 in 10m");
        assertThat(town.recommend().said("F2")).contains(new Reason.LocalFillsGap(Brigade.FULL_TIME));
    }

    @Test
    void staysWhereTheStationSuffices() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---2min--- V1
                V2 ---4min--- FIRE
                S1: SG T1, SG T2      V1 [full-time]: SG F1
                V2 [full-time]: SG F2
                """).wants("SG2");
        assertThat(town.recommend()).hasToString("F1 from V1 in 3m beside, T1 from S1 in 10m, T2 from S1 in 10m");
        assertThat(town.recommend().why("F2")).isEqualTo(new Reason.NotInstead(Brigade.FULL_TIME));
        assertThat(town.recommend().notChosen("F2").betterPlaced()).isTrue();
    }

    @Test
    void neverCountsVolunteersOrMicroStations() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---2min--- V1
                V2 ---4min--- FIRE
                S1: none      V1 [volunteer]: SG F1
                V2 [volunteer]: SG F2
                """);
        assertThat(town.recommend()).hasToString("F1 from V1 in 12m beside; gap SG1");
    }
}
