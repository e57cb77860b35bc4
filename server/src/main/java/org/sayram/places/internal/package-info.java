/** How the registers of places are kept, loaded and shown. */
@NullMarked
package org.sayram.places.internal;

import org.jspecify.annotations.NullMarked;
