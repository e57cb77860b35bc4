package org.sayram.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail are wanted; what is null is not asked.
 *
 * @param from first moment
 * @param to first moment no longer wanted
 * @param actor part of the name or id of who did it
 * @param act code of the act, or the word of a capability for all its acts
 * @param outcome how it ended
 * @param text part of the object, the details or the address
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String act,
        @Nullable String outcome,
        @Nullable String text) {}
