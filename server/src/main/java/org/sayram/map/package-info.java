/** The one map: layers that capabilities contribute and the base map they lie on. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "operations"})
@NullMarked
package org.sayram.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
