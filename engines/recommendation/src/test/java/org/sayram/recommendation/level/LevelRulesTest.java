package org.sayram.recommendation.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.RescueLevel;
import org.sayram.recommendation.level.IncidentFacts.Extent;
import org.sayram.recommendation.level.IncidentFacts.Fire;
import org.sayram.recommendation.level.IncidentFacts.People;
import org.sayram.recommendation.level.IncidentFacts.Rescue;
import org.sayram.recommendation.level.IncidentFacts.Source;
import org.sayram.recommendation.level.IncidentFacts.SpecialPlace;

/** The proposals of sections 1.1 and 1.2 of the dispatch facts, at each limit and just below it. */
class LevelRulesTest {
    private static final Set<SpecialPlace> COTTON_STORE = Set.of(SpecialPlace.DANGEROUS_GOODS);
    private static final LevelRules RULES = new LevelRules(LevelLimits.defaults());

    @ParameterizedTest
    @CsvSource({"0,ONE", "1,TWO", "2,TWO", "3,THREE", "9,THREE", "10,FOUR", "29,FOUR", "30,FIVE", "300,FIVE"})
    void gradesAFireByPeople(int people, FireLevel expected) {
        assertThat(fire(Set.of(), 10, new People(people, false)).level()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,ONE", "199,ONE", "200,TWO", "5000,TWO"})
    void gradesAnOrdinaryBuildingByArea(int area, FireLevel expected) {
        assertThat(fire(Set.of(), area, People.NONE).level()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,TWO", "49,TWO", "50,THREE", "199,THREE", "200,FOUR", "999,FOUR", "1000,FIVE"})
    void gradesASpecialPlaceByArea(int area, FireLevel expected) {
        var proposal = fire(COTTON_STORE, area, People.NONE);
        assertThat(proposal.level()).isEqualTo(expected);
        assertThat(proposal.grounds().getFirst().reason())
                .isEqualTo(new LevelReason.FireInSpecialPlace(COTTON_STORE, area));
    }

    @Test
    void proposesLevelTwoForAnAutomaticAlarmInACottonStore() {
        var facts = new Fire(COTTON_STORE, null, People.NONE, false, Source.AUTOMATIC_ALARM);
        var proposal = RULES.proposeLevel(facts);
        assertThat(proposal.level()).isEqualTo(FireLevel.TWO);
        assertThat(proposal.grounds())
                .containsExactly(new LevelProposal.Ground(
                        FireLevel.TWO,
                        new LevelReason.UnknownAreaInSpecialPlace(COTTON_STORE, Source.AUTOMATIC_ALARM)));
    }

    @Test
    void proposesLevelOneForAnAutomaticAlarmInAnOrdinaryBuilding() {
        var facts = new Fire(Set.of(), null, People.NONE, false, Source.AUTOMATIC_ALARM);
        assertThat(RULES.proposeLevel(facts).level()).isEqualTo(FireLevel.ONE);
    }

    @Test
    void raisesAnUnknownExtentToThreeWhenSmokeShowsOnTwoStoreys() {
        var smoke = new Fire(COTTON_STORE, null, People.NONE, true, Source.PERSON);
        assertThat(RULES.proposeLevel(smoke).level()).isEqualTo(FireLevel.THREE);
        var ordinary = new Fire(Set.of(), null, People.NONE, true, Source.PERSON);
        assertThat(RULES.proposeLevel(ordinary).level()).isEqualTo(FireLevel.ONE);
        var known = new Fire(COTTON_STORE, 40, People.NONE, true, Source.PERSON);
        assertThat(RULES.proposeLevel(known).level()).isEqualTo(FireLevel.TWO);
    }

    @Test
    void raisesAnUnknownExtentToThreeWhenPeopleAreTrapped() {
        var trapped = new People(0, true);
        assertThat(fire(COTTON_STORE, null, trapped).level()).isEqualTo(FireLevel.THREE);
        assertThat(fire(Set.of(), null, trapped).level()).isEqualTo(FireLevel.TWO);
    }

    @Test
    void namesEveryGroundWithTheHighestFirst() {
        var proposal = fire(COTTON_STORE, 60, new People(12, false));
        assertThat(proposal.grounds())
                .containsExactly(
                        new LevelProposal.Ground(FireLevel.FOUR, new LevelReason.PeopleHarmed(12)),
                        new LevelProposal.Ground(
                                FireLevel.THREE, new LevelReason.FireInSpecialPlace(COTTON_STORE, 60)));
    }

    @ParameterizedTest
    @CsvSource({"0,ONE", "1,TWO", "2,TWO", "3,THREE", "9,THREE", "10,FOUR"})
    void gradesARescueByPeople(int people, RescueLevel expected) {
        var facts = new Rescue(Extent.SMALL, false, new People(people, false));
        assertThat(RULES.proposeLevel(facts).level()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SMALL,ONE", "SERIOUS,TWO", "GRAVE,THREE", "BEYOND,FOUR"})
    void gradesARescueByExtent(Extent extent, RescueLevel expected) {
        assertThat(RULES.proposeLevel(new Rescue(extent, false, People.NONE)).level())
                .isEqualTo(expected);
    }

    @Test
    void raisesASmallLeakThatThreatensAStream() {
        var proposal = RULES.proposeLevel(new Rescue(Extent.SERIOUS, true, People.NONE));
        assertThat(proposal.level()).isEqualTo(RescueLevel.THREE);
        assertThat(proposal.grounds().getFirst().reason()).isEqualTo(new LevelReason.SecondaryPollution());
    }

    private static LevelProposal fire(Set<SpecialPlace> places, @Nullable Integer area, People people) {
        return RULES.proposeLevel(new Fire(places, area, people, false, Source.PERSON));
    }
}
