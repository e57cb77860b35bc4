package org.sayram.iot.internal.reading;

import java.time.Instant;

/**
 * The readings of a span of time, as numbers sent.
 *
 * @param at begin of the span; the moment of the reading where there is only one and it is shown by itself
 * @param count how many
 * @param least smallest
 * @param greatest largest
 * @param total their sum
 * @param last the latest; of two in one moment the larger
 * @param firstAt when the first came
 * @param lastAt when the latest came
 */
record ReadingSpan(
        Instant at, long count, int least, int greatest, long total, int last, Instant firstAt, Instant lastAt) {}
