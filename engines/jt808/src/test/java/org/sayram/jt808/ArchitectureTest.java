package org.sayram.jt808;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sayram.jt808");

    @Test
    void knowsTheJdkAndTheKernelOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.sayram.jt808..", "org.sayram.kernel..", "org.jspecify..")
                .check(engine);
    }

    @Test
    void opensNoSocketAndReadsNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net..")
                .check(engine);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(engine);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(engine);
    }
}
