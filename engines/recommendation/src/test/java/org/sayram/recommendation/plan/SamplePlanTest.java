package org.sayram.recommendation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.RescueLevel;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.recommendation.Town;

/** The run cards of the samples say what sections 7.1 and 7.2 of the dispatch facts say. */
class SamplePlanTest {
    private static final ResponsePlan PLAN = Town.plan();

    @Test
    void isDatedVersionedAndMarkedAsDefault() {
        assertThat(PLAN.edition().version()).isEqualTo(1);
        assertThat(PLAN.edition().validFrom()).isEqualTo("2026-01-01");
        assertThat(PLAN.edition().isDefault()).isTrue();
    }

    @Test
    void hasEveryFireLevelOfTenTypesAndEveryRescueLevelOfNine() {
        for (ResponsePlan.IncidentType type : PLAN.listTypes()) {
            long cards = PLAN.cards().stream()
                    .filter(card -> card.incidentType().equals(type.code()))
                    .count();
            int levels = type.scale() == ResponsePlan.Scale.FIRE ? 5 : 4;
            assertThat(cards).as(type.code()).isEqualTo(type.code().equals("small-help") ? 2 : levels);
        }
        assertThat(PLAN.types()).hasSize(19);
        assertThat(PLAN.cards()).hasSize(10 * 5 + 8 * 4 + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "ordinary-building,1,SG2",
        "high-rise,1,SG3 JG1 JY1 GQ1",
        "crowded,3,SG6 JG2 JY2 PY1 ZM1 GQ1 TZ1 HQ ambulance*4",
        "dangerous-goods,3,PM5 SG3 GF1 JP1 HX1 XX1 GQ1 GY1 TZ1 ROBOT1 HQ",
        "warehouse,2,SG4 PM1 JY1 GQ1",
        "warehouse,5,SG9 PM3 JG2 JY2 PY1 ZM2 GQ1 GS1 TZ1 ZB1 HQ M ALL",
        "open,4,SG9 PM2 JG2 JY2 PY1 ZM2 GQ1 GS1 TZ1 ZB1 HQ M",
        "grass,4,SG7 GS1 TZ1 ZB1 HQ M forestry*1 herders-guide*1",
    })
    void readsAFireCard(String type, int level, String expected) {
        assertThat(text(PLAN.getCard(type, FireLevel.of(level)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "traffic,3,JY3 SG2 ZM1 TZ1 CRANE1 HQ",
        "chemical,1,HX1 JY1 PM1 SG1 XX1 GQ1 ecology*1",
        "gas,4,HX2 JY2 PM5 SG4 XX2 GQ2 GS1 TZ1 ZB1 HQ M",
        "water,4,JY2 BOAT4 WATERTEAM1 ZM1 TZ1 DRONE1 HQ M",
        "mountain,4,JY2 OFFROAD2 TZ1 ZB1 CLEARING1 HQ M helicopter*1",
        "small-help,1,JY/SG1",
    })
    void readsARescueCard(String type, int level, String expected) {
        assertThat(text(PLAN.getCard(type, RescueLevel.of(level)))).isEqualTo(expected);
    }

    @Test
    void takesTheHighestCardWhereThePlanEndsEarlier() {
        assertThat(PLAN.findCard("small-help", RescueLevel.FOUR)).isEmpty();
        assertThat(PLAN.getCard("small-help", RescueLevel.FOUR).level()).isEqualTo(RescueLevel.TWO);
    }

    @Test
    void findsTheCardOfTheNextLevel() {
        var three = PLAN.getCard("warehouse", FireLevel.THREE);
        assertThat(PLAN.findNext(three)).map(RunCard::level).contains(FireLevel.FOUR);
        assertThat(PLAN.findNext(PLAN.getCard("warehouse", FireLevel.FIVE))).isEmpty();
    }

    @Test
    void neverAsksLessOfAHigherLevelForTheLeadingForce() {
        for (ResponsePlan.IncidentType type : PLAN.listTypes()) {
            int before = 0;
            for (RunCard card : PLAN.cards()) {
                if (card.incidentType().equals(type.code())) {
                    int all = card.requirements().stream()
                            .mapToInt(Requirement::count)
                            .sum();
                    assertThat(all).as(type.code() + " " + card.level()).isGreaterThanOrEqualTo(before);
                    before = all;
                }
            }
        }
    }

    @Test
    void reckonsWithWaterForEveryFireAndForNoRescue() {
        for (RunCard card : PLAN.cards()) {
            boolean fire = card.level() instanceof FireLevel;
            assertThat(card.wantedFlow().compareTo(LitresPerSecond.ZERO) > 0)
                    .as(card.incidentType() + card.level())
                    .isEqualTo(fire);
        }
    }

    @Test
    void findsTheTypeThatCoversASubTypeOfTheNationalList() {
        assertThat(PLAN.findTypeCovering("仓库"))
                .map(ResponsePlan.IncidentType::code)
                .contains("warehouse");
        assertThat(PLAN.findTypeCovering("没有这种")).isEmpty();
    }

    private static String text(RunCard card) {
        String force = card.requirements().stream().map(Requirement::toString).collect(Collectors.joining(" "));
        String escalation = (card.escalation().headquarters() ? " HQ" : "")
                + (card.escalation().mutualAid() ? " M" : "")
                + (card.escalation().allFree() ? " ALL" : "");
        String asks = card.asks().stream()
                .map(ask -> " " + ask.code() + "*" + ask.count())
                .collect(Collectors.joining());
        return force + escalation + asks;
    }
}
