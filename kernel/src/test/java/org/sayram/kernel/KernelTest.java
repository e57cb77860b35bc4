package org.sayram.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.Gcj02Point;
import org.sayram.kernel.geo.GeoPoint;
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
