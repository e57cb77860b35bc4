package org.sayram.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoutingWallsTest {
    @Test
    void usesNothingButTheJdkAndTheKernel() {
        var routing = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.sayram.routing");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.sayram.routing..", "org.sayram.kernel..", "java..", "org.jspecify..")
                .check(routing);
    }
}
