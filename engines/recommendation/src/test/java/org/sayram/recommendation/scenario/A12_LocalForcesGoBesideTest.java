package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Brigade;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A12: the nearest township team, volunteers and micro station go at once beside the station, not instead of it. */
class A12_LocalForcesGoBesideTest {
    @Test
    void sendsTheTownshipTeamBesideAndTheStationAsWell() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---2min--- V1
                S1: SG T1      V1 [full-time]: SG F1
                """);
        assertThat(town.recommend()).hasToString("F1 from V1 in 3m beside, T1 from S1 in 10m");
        assertThat(town.recommend().why("F1")).isEqualTo(new Reason.GoesBeside(Brigade.FULL_TIME));
    }

    @Test
    void sendsOneOfEachKind() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---2min--- V1
                M1 ---1min--- FIRE ---3min--- V2
                S1: SG T1      V1 [full-time]: SG F1
                M1 [micro]: QC K1      V2 [volunteer]: SG F2
                """);
        assertThat(town.recommend())
                .hasToString(
                        "K1 from M1 in 2m beside, F1 from V1 in 3m beside, T1 from S1 in 10m, F2 from V2 in 13m beside");
    }

    @Test
    void sendsOnlyTheNearestOfAKind() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---2min--- M1
                M2 ---3min--- FIRE
                S1: SG T1      M1 [micro]: QC K1
                M2 [micro]: QC K2
                """);
        assertThat(town.recommend()).hasToString("K1 from M1 in 3m beside, T1 from S1 in 10m");
        assertThat(town.recommend().why("K2")).isEqualTo(new Reason.OtherGoesBeside(Brigade.MICRO, "K1"));
    }

    @Test
    void doesNotSendOneThatIsTooFarToGoAtOnce() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---30min--- V1
                S1: SG T1      V1 [volunteer]: SG F1
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 10m");
        assertThat(town.recommend().why("F1"))
                .isEqualTo(
                        new Reason.TooFarToGoBeside(Brigade.VOLUNTEER, Duration.ofMinutes(40), Duration.ofMinutes(30)));
    }

    @Test
    void doesNotSendASecondWhenOneIsThere() {
        var town = Town.of("""
                S1 ---9min--- FIRE ---2min--- M1
                M2 ---3min--- FIRE
                S1: SG T1      M1 [micro]: QC K1
                M2 [micro]: QC K2
                """).alreadySent("K1");
        assertThat(town.recommend()).hasToString("T1 from S1 in 10m");
        assertThat(town.recommend().why("K2")).isEqualTo(new Reason.OtherGoesBeside(Brigade.MICRO, "K1"));
    }
}
