/** Sends units to an incident and follows them until they are back in station. */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "identity", "operations", "map", "places", "forces", "iot", "incident"
        })
@NullMarked
package org.sayram.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
