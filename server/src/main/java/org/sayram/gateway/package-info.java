/** The doors for devices: listening ports, sessions, raw frames and back-pressure; protocols plug in. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "operations", "map"})
@NullMarked
package org.sayram.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
