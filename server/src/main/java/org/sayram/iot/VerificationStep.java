package org.sayram.iot;

import java.time.Instant;

/**
 * One step of verification (核警).
 *
 * @param step look-at-device, call-control-room, look-at-scene, duty-check or person-on-site
 * @param result what came of it, for example reached, no-answer, smoke-seen, nothing-seen
 * @param note in words
 * @param at when
 * @param by who
 */
public record VerificationStep(String step, String result, String note, Instant at, String by) {}
