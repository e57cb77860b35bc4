/**
 * Proposes the level of an incident at call time from what is known of place, people and extent (dispatch facts, sections 1.1
 * and 1.2). A person accepts it and may raise it; the two scales are never converted into each other.
 */
@NullMarked
package org.sayram.recommendation.level;

import org.jspecify.annotations.NullMarked;
