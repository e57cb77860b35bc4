package org.sayram.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.recommendation.Town;

/** A06: three portable fans make a ventilation vehicle, spare cylinders an air vehicle. */
class A06_KitMakesASubstituteTest {
    @Test
    void countsThreeFans() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: QC K1 (kit portable-fan*3)
                """).wants("PY1");
        assertThat(town.recommend()).hasToString("K1 from S1 in 4m for PY");
    }

    @Test
    void doesNotCountTwo() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: QC K1 (kit portable-fan*2)
                """).wants("PY1");
        assertThat(town.recommend()).hasToString("gap PY1");
    }

    @Test
    void fillsCylindersFromAnEquipmentVehicle() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: QC K1 (kit spare-cylinder*20)
                """).wants("GQ1");
        assertThat(town.recommend()).hasToString("K1 from S1 in 4m for GQ");
    }

    @Test
    void asksForCylindersOfItsOwnType() {
        var town = Town.of("""
                S1 ---3min--- FIRE
                S1: JY R1 (kit spare-cylinder*20)
                """).wants("GQ1");
        assertThat(town.recommend()).hasToString("gap GQ1");
    }
}
