package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.kernel.quantity.Metres;
import org.sayram.recommendation.Circumstances;
import org.sayram.recommendation.Circumstances.Reports;
import org.sayram.recommendation.Circumstances.Weather;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.WaterSupply;

/** A18: circumstances add one step of force each, and never a level. */
class A18_StrengtheningTest {
    @Test
    void addsAStepAtNightWherePeopleSleep() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("22:00", true, false, new Weather(null, null, false), new Reports(false, 1)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy())
                .containsExactly(new Reason.NightAmongPeople(LocalTime.of(22, 0)));
    }

    @Test
    void countsTheSmallHoursAsNight() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("05:59", true, false, new Weather(null, null, false), new Reports(false, 1)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy())
                .containsExactly(new Reason.NightAmongPeople(LocalTime.of(5, 59)));
    }

    @Test
    void doesNotCountTheMorning() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("06:00", true, false, new Weather(null, null, false), new Reports(false, 1)));
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void doesNotCountTheNightOnOpenGround() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("23:00", false, false, new Weather(null, null, false), new Reports(false, 1)));
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void addsAStepInAGale() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(6, null, false), new Reports(false, 1)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy()).containsExactly(new Reason.StrongWind(6, 6));
    }

    @Test
    void doesNotCountAFreshBreeze() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(5, null, false), new Reports(false, 1)));
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void addsAStepInHardFrost() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(null, -20.5, false), new Reports(false, 1)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy())
                .containsExactly(new Reason.HardFrost(-20.5, -20));
    }

    @Test
    void doesNotCountMinusTwenty() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(null, -20.0, false), new Reports(false, 1)));
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void addsAStepWhereSnowBlocksTheRoad() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(null, null, true), new Reports(false, 1)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy()).containsExactly(new Reason.SnowBlockedRoad());
    }

    @Test
    void addsAStepOnAHoliday() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, true, new Weather(null, null, false), new Reports(false, 1)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy()).containsExactly(new Reason.EventOrHoliday());
    }

    @Test
    void addsAStepAtTheSecondCall() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(null, null, false), new Reports(false, 2)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy()).containsExactly(new Reason.SecondCall(2));
    }

    @Test
    void addsAStepWhereADeviceAndAPersonTellTheSame() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(null, null, false), new Reports(true, 1)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m");
        assertThat(town.recommend().recommendation().strengthenedBy()).containsExactly(new Reason.AlarmAndCall());
    }

    @Test
    void doesNotCountADeviceAlone() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, false, new Weather(null, null, false), new Reports(true, 0)));
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void addsAStepWhereTheFirstUnitIsFar() {
        var town = Town.of("""
                S1 ---20min--- FIRE
                S1: SG T1, SG T2
                """);
        assertThat(town.recommend()).hasToString("T1 from S1 in 21m, T2 from S1 in 21m");
        assertThat(town.recommend().recommendation().strengthenedBy())
                .containsExactly(new Reason.FirstUnitFar(Duration.ofMinutes(21), Duration.ofMinutes(20)));
    }

    @Test
    void doesNotCountTwentyMinutesAsFar() {
        var town = Town.of("""
                S1 ---19min--- FIRE
                S1: SG T1, SG T2
                """);
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void addsAStepWhereNoWaterIsNear() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (water 9000), SG T2 (water 9000)
                """).needingLitresPerSecond(13).withWater(source(501));
        assertThat(town.recommend().recommendation().strengthenedBy())
                .containsExactly(new Reason.NoWaterNear(Metres.of(501), Metres.of(500)));
    }

    @Test
    void doesNotCountASourceAtFiveHundredMetres() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (water 9000)
                """).needingLitresPerSecond(13).withWater(source(500));
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void doesNotAskARescueForWater() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """).withWater();
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    @Test
    void addsUpTwoSteps() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2, SG T3
                """)
                .under(plain ->
                        circumstances("12:00", false, true, new Weather(null, null, false), new Reports(false, 2)));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m, T3 from S1 in 4m");
        assertThat(town.recommend().recommendation().card().level().number()).isEqualTo(1);
    }

    @Test
    void strengthensTheFirstDispatchOnly() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1, SG T2
                """)
                .under(plain ->
                        circumstances("12:00", false, true, new Weather(null, null, false), new Reports(false, 1)))
                .alreadySent("T1");
        assertThat(town.recommend().recommendation().strengthenedBy()).isEmpty();
    }

    private static Circumstances circumstances(
            String time, boolean people, boolean event, Weather weather, Reports reports) {
        return new Circumstances(LocalTime.parse(time), people, event, weather, reports);
    }

    private static WaterSupply.Source source(int metres) {
        return new WaterSupply.Source("h", Metres.of(metres), new LitresPerSecond(1));
    }
}
