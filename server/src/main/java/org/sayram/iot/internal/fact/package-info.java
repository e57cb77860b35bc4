/** What transmission devices and facilities say of themselves: software versions, configurations, clocks. */
@NullMarked
package org.sayram.iot.internal.fact;

import org.jspecify.annotations.NullMarked;
