/** Simulated transmission devices: a process of its own that speaks GB/T 26875.3 over real TCP. */
@NullMarked
package org.sayram.tools.fleet;

import org.jspecify.annotations.NullMarked;
