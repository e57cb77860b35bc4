package org.sayram;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every arrow between capabilities is one that a package-info allows. */
class ModularityTests {
    /** Libraries of this project that are not capabilities of the server. */
    private static final String[] LIBRARIES = {
        "org.sayram.kernel..",
        "org.sayram.gb26875..",
        "org.sayram.jt808..",
        "org.sayram.operationslog..",
        "org.sayram.routing..",
        "org.sayram.recommendation.."
    };

    @Test
    void capabilitiesUseOnlyWhatTheyMay() {
        ApplicationModules.of(SayramApplication.class, resideInAnyPackage(LIBRARIES))
                .verify();
    }
}
