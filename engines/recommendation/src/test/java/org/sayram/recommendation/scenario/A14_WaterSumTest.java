package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.kernel.quantity.Metres;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;
import org.sayram.recommendation.WaterSupply;

/** A14: carried water and sources must last ten minutes at the wanted flow; if not, relays are added. */
class A14_WaterSumTest {
    @Test
    void isContentWithWhatTheTankerCarries() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (water 8000), SG T2 (water 8000)
                """).needingLitresPerSecond(13);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
        assertThat(town.recommend().recommendation().water().enough()).isTrue();
    }

    @Test
    void addsATankerWhereWaterIsShort() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (water 4000), SG T2 (water 4000)
                """).needingLitresPerSecond(13);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, T2 from S1 in 4m with 4000 L");
        assertThat(town.recommend().why("T2")).isEqualTo(new Reason.BringsWater(new Litres(4000)));
    }

    @Test
    void countsASourceInHoseReach() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (water 4000), SG T2 (water 4000)
                """).needingLitresPerSecond(13).withWater(source(300, 10));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m");
    }

    @Test
    void relaysFromASourceOutOfHoseReach() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---9min--- S2
                S1: SG T1 (water 4000), SG T2 (water 4000)      S2: GS G1 (pump 60)
                """).needingLitresPerSecond(13).withWater(source(301, 20));
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m, G1 from S2 in 10m with 12000 L");
    }

    @Test
    void doesNotRelayFromBeyondItsHose() {
        var town = Town.of("""
                S1 ---3min--- FIRE ---9min--- S2
                S1: SG T1 (water 4000), SG T2 (water 4000)      S2: GS G1 (pump 60)
                """).needingLitresPerSecond(13).withWater(source(400, 1), source(3001, 20));
        assertThat(town.recommend())
                .hasToString("T1 from S1 in 4m, T2 from S1 in 4m with 4000 L, G1 from S2 in 10m with 600 L");
    }

    @Test
    void saysHowMuchIsMissing() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (water 4000)
                """).needingLitresPerSecond(13);
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m; gap GS1");
        assertThat(town.recommend().recommendation().gaps().getFirst().reason())
                .isEqualTo(new Reason.WaterShort(new Litres(7800), new Litres(4000)));
    }

    @Test
    void doesNotTakeTheReserveForARelay() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: SG T1 (water 4000), SG T2 (water 4000)
                """).needingLitresPerSecond(13).keepingReserves();
        assertThat(town.recommend()).hasToString("T1 from S1 in 4m; gap GS1");
    }

    private static WaterSupply.Source source(int metres, int flow) {
        return new WaterSupply.Source("h", Metres.of(metres), new LitresPerSecond(flow));
    }
}
