/**
 * Positions of units as their own terminals report them (JT/T 808). A terminal is enrolled for a unit, registers, authenticates and
 * reports; each report is kept, the newest by the terminal's own time is the unit's live position.
 */
@NullMarked
package org.sayram.forces.internal.position;

import org.jspecify.annotations.NullMarked;
