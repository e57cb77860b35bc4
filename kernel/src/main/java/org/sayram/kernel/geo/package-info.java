/** Places on the ground: coordinates and the distances between them. */
@NullMarked
package org.sayram.kernel.geo;

import org.jspecify.annotations.NullMarked;
