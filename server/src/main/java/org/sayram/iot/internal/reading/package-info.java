/** Readings of points (pressures, levels, temperatures) over time: what they were hour by hour, and any period for a chart. */
@NullMarked
package org.sayram.iot.internal.reading;

import org.jspecify.annotations.NullMarked;
