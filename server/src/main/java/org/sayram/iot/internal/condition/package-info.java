/** Faults, shieldings and supervisory states: not dealt with at once like a fire, but with a time by which they are over. */
@NullMarked
package org.sayram.iot.internal.condition;

import org.jspecify.annotations.NullMarked;
