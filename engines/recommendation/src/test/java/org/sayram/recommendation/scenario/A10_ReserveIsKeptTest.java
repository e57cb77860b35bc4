package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.FireLevel;
import org.sayram.recommendation.Policy;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.plan.Wanted;

/** A10: a county keeps one tanker or foam tender and one rescue tender below level four. */
class A10_ReserveIsKeptTest {
    @Test
    void keepsTheLastTankerOfTheCounty() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---15min--- S2
                S1: SG T1      S2 [652702]: SG T2, SG T3
                """).inCounty("652702").keepingReserves();
        assertThat(town.recommend()).hasToString("T2 from S2 in 16m");
    }

    @Test
    void namesTheReserveAndItsCounty() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, PM P1
                """).wants("SG2").keepingReserves();
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m; gap SG1");
        assertThat(town.recommend().why("P1")).isEqualTo(new Reason.HeldAsReserve(Town.BOLE, "water", 1));
        assertThat(town.recommend().said("T1")).contains(new Reason.ReserveLeft(Town.BOLE, "water", 1, 1));
        assertThat(town.recommend().recommendation().gaps().getFirst().reason())
                .isEqualTo(new Reason.OnlyReserveLeft(Wanted.of("SG"), "P1", Town.BOLE));
    }

    @Test
    void keepsOneRescueTender() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: JY R1, JY R2
                """).wants("JY2").keepingReserves();
        assertThat(town.recommend()).hasToString("R1 from S1 in 4m; gap JY1");
    }

    @Test
    void releasesTheReserveAtLevelFour() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, PM P1
                """).wants("SG2").atLevel(FireLevel.FOUR).keepingReserves();
        assertThat(town.recommend()).hasToString("P1 from S1 in 4m for SG, T1 from S1 in 4m");
        assertThat(town.recommend().said("T1")).contains(new Reason.ReserveLeft(Town.BOLE, "water", 0, 1));
    }

    @Test
    void releasesTheReserveOfACountyWhenAPersonSaysSo() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, PM P1
                """).wants("SG2");
        var policy = Policy.defaults();
        var released = policy.withReserve(policy.reserve().releasing(Set.of(Town.BOLE)));
        assertThat(town.withPolicy(released).recommend()).hasToString("P1 from S1 in 4m for SG, T1 from S1 in 4m");
    }

    @Test
    void doesNotCountAUnitThatCouldNotGoAnyway() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2 (repair)
                """).inCounty("652702").keepingReserves();
        assertThat(town.recommend()).hasToString("gap SG1");
    }

    @Test
    void givesTheLastRescueTenderToAnIncidentOfItsOwnCounty() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---50min--- S2
                S1: JY R1      S2 [652702]: JY R2, JY R3
                """).wants("JY1").keepingReserves();
        assertThat(town.recommend()).hasToString("R1 from S1 in 4m");
        assertThat(town.recommend().said("R1")).contains(new Reason.ReserveLeft(Town.BOLE, "rescue", 0, 1));
    }

    @Test
    void holdsEvenTheLastAtHomeWhereThePolicySaysSo() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---15min--- S2
                S1: JY R1      S2 [652702]: JY R2, JY R3
                """).wants("JY1");
        var policy = Policy.defaults();
        var held = policy.withReserve(policy.reserve().heldEvenAtHome());
        assertThat(town.withPolicy(held).recommend()).hasToString("R2 from S2 in 16m");
    }
}
