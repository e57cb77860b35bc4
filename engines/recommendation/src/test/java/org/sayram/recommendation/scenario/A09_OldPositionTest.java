package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A09: a unit on the road whose position is ten minutes old is not trusted. */
class A09_OldPositionTest {
    @Test
    void passesOverATenMinuteOldPosition() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (seen 10)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T2 from S2 in 6m");
        assertThat(town.recommend().why("T1"))
                .isEqualTo(new Reason.PositionOld(Duration.ofMinutes(10), Duration.ofMinutes(10)));
        assertThat(town.recommend().notChosen("T1").betterPlaced()).isTrue();
    }

    @Test
    void trustsANineMinuteOldPosition() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---5min--- S2
                S1: SG T1 (seen 9)      S2: SG T2
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }
}
