/**
 * Response plans (力量编成): the run cards that say which forces an incident type and level needs, as dated, versioned data.
 * Every number in them is a default until the prefecture's own plan replaces it.
 */
@NullMarked
package org.sayram.recommendation.plan;

import org.jspecify.annotations.NullMarked;
