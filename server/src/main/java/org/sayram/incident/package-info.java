/** The incident file: calls, type and level, its timeline and its end. */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "identity", "operations", "map", "places", "forces", "iot"})
@NullMarked
package org.sayram.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
