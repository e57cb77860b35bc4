/** National code tables every part of the program speaks: divisions, vehicle duty states, vehicle types, levels. */
@NullMarked
package org.sayram.kernel.code;

import org.jspecify.annotations.NullMarked;
