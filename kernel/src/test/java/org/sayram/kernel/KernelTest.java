package org.sayram.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.StringReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.Capability;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.RescueLevel;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.geo.Gcj02Point;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.kernel.quantity.Metres;

class KernelTest {
    private static final GeoPoint BOLE = new GeoPoint(82.0718, 44.9003);

    @Test
    void measuresADegreeOfLatitude() {
        assertThat(new GeoPoint(82, 44).distanceTo(new GeoPoint(82, 45)).inMetres())
                .isCloseTo(111_195, within(5.0));
    }

    @Test
    void bearsEastAlongTheEquator() {
        assertThat(new GeoPoint(0, 0).bearingTo(new GeoPoint(1, 0))).isCloseTo(90, within(1e-9));
    }

    @Test
    void comesBackFromGcj02WithinACentimetre() {
        Gcj02Point shifted = Gcj02Point.of(BOLE);
        assertThat(shifted.longitude()).isNotCloseTo(BOLE.longitude(), within(1e-4));
        assertThat(shifted.toGeoPoint().distanceTo(BOLE).inMetres()).isLessThan(0.01);
    }

    @Test
    void refusesALatitudeOffTheGlobeAndNamesIt() {
        assertThatThrownBy(() -> new GeoPoint(82, 91)).hasMessageContaining("91");
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).hasMessageContaining("NaN");
    }

    @Test
    void movesAUnitOnlyAsTheStandardAllows() {
        assertThat(DutyState.TURNED_OUT.next()).containsExactlyInAnyOrder(DutyState.ON_THE_WAY, DutyState.READY);
        assertThat(DutyState.ON_SCENE.canBeOrdered()).isFalse();
        assertThat(DutyState.RETURNING.canBeOrdered()).isTrue();
        assertThat(DutyState.findByCode(27)).contains(DutyState.CARRYING_WATER);
        assertThat(DutyState.findByCode(28)).isEmpty();
    }

    @Test
    void addsLengthsExactly() {
        assertThat(Metres.ofRounded(0.1).plus(Metres.ofRounded(0.2))).isEqualTo(new Metres(300));
    }

    @Test
    void refusesACountyCodeOfFiveDigits() {
        assertThatThrownBy(() -> new County("65270")).hasMessageContaining("65270");
    }

    @Test
    void knowsWhatEachVehicleTypeCountsFor() {
        VehicleTypes types = VehicleTypes.standard();
        assertThat(types.capabilities(new VehicleType("AP")))
                .containsExactlyInAnyOrder(Capability.WATER, Capability.FOAM, Capability.HIGH_RISE);
        assertThat(types.findEntry(new VehicleType("JY")))
                .map(VehicleTypes.Entry::chineseName)
                .contains("抢险救援消防车");
        assertThat(types.byCapability().get(Capability.AERIAL_JET))
                .containsExactly(new VehicleType("JP"), new VehicleType("DG"));
        assertThat(types.capabilities(new VehicleType("QQ"))).isEmpty();
        assertThat(types.byCapability().keySet()).containsExactly(Capability.values());
    }

    @Test
    void refusesABadLineOfVehicleTypesAndNamesIt() {
        String heading = "code,class,chinese,english,capabilities\n";
        assertThatThrownBy(() -> VehicleTypes.read(new StringReader(heading + "SG,tank,水罐,tanker,water\n")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("TANK");
        assertThatThrownBy(() -> VehicleTypes.read(new StringReader(heading + "SG,firefighting,水罐\n")))
                .hasMessage("line 2 has 3 cells, not 5");
        String line = "SG,firefighting,水罐,tanker,water\n";
        assertThatThrownBy(() -> VehicleTypes.read(new StringReader(heading + line + line)))
                .hasMessage("line 3: SG stands twice");
    }

    @Test
    void keepsTheTwoScalesOfLevelsApart() {
        assertThat(FireLevel.of(2).chineseName()).isEqualTo("二级火警");
        assertThat(FireLevel.of(5).colour()).isEqualTo("red");
        assertThat(RescueLevel.of(4).colour()).isEqualTo("red");
        assertThatThrownBy(() -> FireLevel.of(6)).hasMessageContaining("6");
        assertThatThrownBy(() -> RescueLevel.of(5)).hasMessageContaining("5");
    }

    @Test
    void letsWaterFlowForTenMinutes() {
        assertThat(new LitresPerSecond(13).during(Duration.ofMinutes(10))).isEqualTo(new Litres(7800));
        assertThatThrownBy(() -> new LitresPerSecond(-1)).hasMessageContaining("-1");
    }

    @Test
    void knowsOnlyTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.sayram.kernel..", "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.sayram.kernel"));
    }
}
