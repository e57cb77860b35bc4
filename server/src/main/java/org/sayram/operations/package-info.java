/** The operations log, its worlds and nodes, the live feed to the browser and the vault for personal data. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity"})
@NullMarked
package org.sayram.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
