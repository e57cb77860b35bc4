package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Town;

/** A03: the nearest station is empty, so the second nearest answers. */
class A03_NearestStationEmptyTest {
    @Test
    void sendsTheSecondNearest() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: none      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
    }

    @Test
    void saysThatNobodyIsLeft() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: none      S2: none
                """);
        assertThat(town.recommend()).hasToString("gap SG1");
    }
}
