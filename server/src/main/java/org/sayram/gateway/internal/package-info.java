/** How the doors listen, how frames are committed in groups, and what is counted. */
@NullMarked
package org.sayram.gateway.internal;

import org.jspecify.annotations.NullMarked;
