package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.FireLevel;
import org.sayram.recommendation.Policy;
import org.sayram.recommendation.Recommendation.AutoSend;
import org.sayram.recommendation.Town;

/** A19: nothing goes out without a person, but for level one with the switch on. */
class A19_AutoSendTest {
    @Test
    void needsAPersonByDefault() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """);
        assertThat(town.recommend().recommendation().autoSend()).isEqualTo(AutoSend.SWITCHED_OFF);
        assertThat(town.recommend().recommendation().autoSendAllowed()).isFalse();
    }

    @Test
    void goesOutAtLevelOneWithTheSwitchOn() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).withPolicy(Policy.defaults().withAutoSendLevelOne(true));
        assertThat(town.recommend().recommendation().autoSend()).isEqualTo(AutoSend.ALLOWED);
    }

    @Test
    void needsAPersonAboveLevelOneWhateverTheSwitch() {
        var town =
                Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1
                """).atLevel(FireLevel.TWO).withPolicy(Policy.defaults().withAutoSendLevelOne(true));
        assertThat(town.recommend().recommendation().autoSend()).isEqualTo(AutoSend.ABOVE_LEVEL_ONE);
    }
}
