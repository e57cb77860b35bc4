package org.sayram.operationslog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OperationsLogWallsTest {
    @Test
    void knowsOnlyTheJdkAndTheKernel() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.sayram.kernel..", "org.sayram.operationslog..", "org.jspecify..")
                .andShould()
                .onlyAccessClassesThat()
                .areNotAssignableTo(java.time.Clock.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.sayram.operationslog"));
    }
}
