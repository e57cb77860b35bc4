package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.VehicleType;
import org.sayram.recommendation.Call;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Recommendation;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.plan.Wanted;

/** A15: a gap says why it is open and who outside could help soonest. */
class A15_GapsAndOutsideHelpTest {
    @Test
    void saysThatNobodyOwnsOne() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).wants("HX1");
        assertThat(gap(town).reason()).isEqualTo(new Reason.NoneOwned(Wanted.of("HX")));
    }

    @Test
    void saysThatAllAreUnfit() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (repair), SG T2 (on-scene)
                """);
        assertThat(gap(town).reason()).isEqualTo(new Reason.NoneFit(Wanted.of("SG"), 2));
    }

    @Test
    void saysThatAllAreUsed() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).wants("SG3");
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m; gap SG2");
        assertThat(gap(town).reason()).isEqualTo(new Reason.AllUsed(Wanted.of("SG"), 1));
    }

    @Test
    void namesTheNearestOutsideHelpThatCouldServe() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """)
                .wants("HX1")
                .withOutside(help("Karamay", "HX", 150), help("Fifth Division", "HX", 40), help("Ili", "SG", 30));
        assertThat(gap(town).nearestOutside()).isEqualTo(help("Fifth Division", "HX", 40));
    }

    @Test
    void namesNobodyWhoCouldNotServe() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).wants("HX1").withOutside(help("Ili", "SG", 30));
        assertThat(gap(town).nearestOutside()).isNull();
    }

    private static Recommendation.Gap gap(Town town) {
        return town.recommend().recommendation().gaps().getFirst();
    }

    private static Call.OutsideHelp help(String name, String type, int minutes) {
        return new Call.OutsideHelp(name, new VehicleType(type), Duration.ofMinutes(minutes));
    }
}
