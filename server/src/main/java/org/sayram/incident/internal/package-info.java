/** How incidents are opened, kept, shown and ended. */
@NullMarked
package org.sayram.incident.internal;

import org.jspecify.annotations.NullMarked;
