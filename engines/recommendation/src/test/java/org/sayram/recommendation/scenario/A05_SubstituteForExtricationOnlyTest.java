package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.Capability;
import org.sayram.kernel.code.VehicleType;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.Town;

/** A05: a chemical tender stands for a rescue tender where people must be cut free, and nowhere else. */
class A05_SubstituteForExtricationOnlyTest {
    @Test
    void freesPeopleInATrafficAccident() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: HX H1
                """).wants("JY1").ofType("traffic");
        assertThat(town.recommend()).hasToString("H1 from S1 in 4m for JY");
        assertThat(town.recommend().said("H1"))
                .contains(
                        new Reason.Substitute("JY", new VehicleType("HX"), Set.of(Capability.ROPE, Capability.CRANE)));
    }

    @Test
    void doesNotStandForItAtAWarehouse() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: HX H1
                """).wants("JY1").ofType("warehouse");
        assertThat(town.recommend()).hasToString("gap JY1");
    }
}
