package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.kernel.quantity.Litres;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A08: a unit below its minimum of people or agent is passed over. */
class A08_CrewAndAgentTest {
    @Test
    void passesOverAUnitShortOfCrew() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (crew 1/2)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.ShortOfCrew(1, 2));
        assertThat(town.recommend().notChosen("T1").betterPlaced()).isTrue();
    }

    @Test
    void sendsAUnitWithJustItsMinimumCrew() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (crew 2/2)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }

    @Test
    void passesOverAUnitShortOfAgent() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (agent 999/1000)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.ShortOfAgent(new Litres(999), new Litres(1000)));
        assertThat(town.recommend().notChosen("T1").betterPlaced()).isTrue();
    }

    @Test
    void sendsAUnitWithJustItsMinimumOfAgent() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (agent 1000/1000)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }
}
