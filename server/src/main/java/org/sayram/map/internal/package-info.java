/** How the base map is kept and the layers are answered. */
@NullMarked
package org.sayram.map.internal;

import org.jspecify.annotations.NullMarked;
