package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Town;

/** A22: where the card leaves a choice, either force fills it without being a substitute. */
class A22_ChoiceOfForcesTest {
    @Test
    void sendsTheTankerThatIsNearer() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1      S2: JY R1
                """).wants("JY/SG1");
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }

    @Test
    void sendsTheRescueTenderThatIsNearer() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: JY R1      S2: SG T1
                """).wants("JY/SG1");
        assertThat(town.recommend()).hasToString("R1 from S1 in 4m");
    }
}
