/** What the sensors say: terminals, points, signals and the alarms a person must deal with. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "operations", "map", "gateway", "places"})
@NullMarked
package org.sayram.iot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
