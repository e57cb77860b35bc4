/** Quantities with their unit, whole numbers where they are added up. */
@NullMarked
package org.sayram.kernel.quantity;

import org.jspecify.annotations.NullMarked;
