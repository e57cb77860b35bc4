/** How the registers of forces are kept, loaded and shown. */
@NullMarked
package org.sayram.forces.internal;

import org.jspecify.annotations.NullMarked;
