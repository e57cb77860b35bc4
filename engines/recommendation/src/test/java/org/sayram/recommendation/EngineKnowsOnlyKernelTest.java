package org.sayram.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EngineKnowsOnlyKernelTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sayram.recommendation");

    @Test
    void knowsOnlyTheJdkAndTheKernel() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.sayram.recommendation..", "org.sayram.kernel..", "org.jspecify..")
                .check(ENGINE);
    }

    @Test
    void hasNoClockAndNoChanceOfItsOwn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ENGINE);
    }

    @Test
    void keepsPlanAndLevelFreeOfTheChoice() {
        noClasses()
                .that()
                .resideInAnyPackage("..plan..", "..level..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sayram.recommendation")
                .check(ENGINE);
    }
}
