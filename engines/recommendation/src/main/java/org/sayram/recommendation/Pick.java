package org.sayram.recommendation;

/**
 * A unit that goes, before its reasons are written down.
 *
 * @param runner the unit
 * @param role what it goes for
 */
record Pick(Runner runner, Recommendation.Role role) {}
