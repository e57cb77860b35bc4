/** Who is working: people, roles, sign-in, sessions, seats and the separation of the three administrators. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package org.sayram.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
