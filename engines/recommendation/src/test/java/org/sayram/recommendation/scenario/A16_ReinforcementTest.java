package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.recommendation.Candidate;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Recommender;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.plan.Wanted;

/** A16: a higher level sends the difference to what is there. */
class A16_ReinforcementTest {
    @Test
    void sendsOnlyWhatTheNextLevelAddsToTheUnitsSent() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1, SG T2      S2: SG T3, JY R1
                """).wants("SG3 JY1").atLevel(FireLevel.TWO).alreadySent("T1", "T2");
        assertThat(town.recommend()).hasToString("R1 from S2 in 6m, T3 from S2 in 6m");
        assertThat(town.recommend().recommendation().counted())
                .extracting(counted -> counted.unit().id())
                .containsExactly("T1", "T2");
    }

    @Test
    void countsASubstituteThatIsThere() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: PM P1      S2: SG T1
                """).wants("SG1").atLevel(FireLevel.TWO).alreadySent("P1");
        assertThat(town.recommend().recommendation().chosen()).isEmpty();
        assertThat(town.recommend().why("T1")).isEqualTo(new Reason.AlreadyFilled(Wanted.of("SG")));
    }

    @Test
    void usesAUnitThatIsThereWhereItServesBest() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: PM P1      S2: SG T1
                """).wants("SG1 PM1").atLevel(FireLevel.TWO).alreadySent("P1");
        assertThat(town.recommend()).hasToString("T1 from S2 in 6m");
    }

    @Test
    void tellsTheDifferenceToTheNextLevelBeforeAnyoneIsChosen() {
        var plan = Town.plan();
        var recommender = new Recommender(plan.substitutions(), VehicleTypes.standard());
        var sent = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2, PM P1
                """).candidates().stream().map(Candidate::unit).toList();
        var open = recommender.stillWanted(plan.getCard("warehouse", FireLevel.TWO), sent);
        assertThat(open).hasToString("[SG2, JY1, GQ1]");
    }
}
