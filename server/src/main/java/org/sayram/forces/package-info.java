/** Who can be sent: stations, vehicles, crews, duty and live positions. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "operations", "map", "gateway", "places"})
@NullMarked
package org.sayram.forces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
