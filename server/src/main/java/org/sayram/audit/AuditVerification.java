package org.sayram.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole trail found.
 *
 * @param at when
 * @param checked how many rows were in order
 * @param firstBad number of the first row that is not as it was written, or null
 * @param reason why: {@code altered}, {@code missing}, {@code relinked} or {@code cut-off}, or null
 */
public record AuditVerification(
        Instant at,
        long checked,
        @Nullable Long firstBad,
        @Nullable String reason) {
    /** Whether every row is as it was written. */
    @JsonProperty
    public boolean intact() {
        return firstBad == null;
    }
}
