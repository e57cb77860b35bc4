package org.sayram.recommendation;

/**
 * A unit that might be sent, as it is known at the moment of the question.
 *
 * @param unit the unit
 * @param readiness its state, and how fresh our knowledge of it is
 * @param crew who is aboard
 * @param travel the road to the incident
 */
public record Candidate(Unit unit, Readiness readiness, Crew crew, Travel travel) {}
