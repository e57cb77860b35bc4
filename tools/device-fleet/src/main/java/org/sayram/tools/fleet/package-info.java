/**
 * Simulated transmission devices: a process of its own that speaks GB/T 26875.3 over real TCP, for the demonstration, for
 * measuring and for fault tests. It knows the wire codec and nothing else of the platform.
 */
@NullMarked
package org.sayram.tools.fleet;

import org.jspecify.annotations.NullMarked;
