/** The sensor path behind the door: reading frames, latest states, the alarm desk and its pages. */
@NullMarked
package org.sayram.iot.internal;

import org.jspecify.annotations.NullMarked;
