package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.VehicleType;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.plan.Wanted;

/** A04: a foam tender stands for a tanker, and is marked as a substitute. */
class A04_SubstituteInOrderTest {
    @Test
    void sendsTheFoamTenderThatIsMuchNearer() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---9min--- S2
                S1: PM P1      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("P1 from S1 in 4m for SG");
        assertThat(town.recommend().said("P1")).contains(new Reason.Substitute("SG", new VehicleType("PM"), Set.of()));
    }

    @Test
    void namesWhatASubstituteLacks() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: YT L1
                """).wants("JG1");
        assertThat(town.recommend()).hasToString("L1 from S1 in 4m for JG");
    }

    @Test
    void namesTheLostJetOfAPlatformForAnAerialJet() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: AP A1
                """).wants("PM1");
        assertThat(town.recommend().said("A1")).contains(new Reason.Substitute("PM", new VehicleType("AP"), Set.of()));
    }

    @Test
    void prefersTheTypeAskedForWithinTheSameMinute() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---4min--- S2
                S1: PM P1 (seconds 185)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 5m");
        assertThat(town.recommend().why("P1")).isEqualTo(new Reason.NoEarlierByTheMinute(Wanted.of("SG"), "T2"));
        assertThat(town.recommend().notChosen("P1").betterPlaced()).isTrue();
    }

    @Test
    void neverSendsATankerForAFoamTender() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).wants("PM1");
        assertThat(town.recommend()).hasToString("gap PM1");
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.NotWanted(new VehicleType("SG")));
    }
}
