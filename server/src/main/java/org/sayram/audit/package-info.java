/** The tamper-evident trail of what is not a log event: sign-in, rights, reads of personal data, exports, refusals, settings. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.sayram.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
