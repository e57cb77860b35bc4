package org.sayram.shared.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work as its person sees it.
 *
 * @param id of the job
 * @param kind what is being done, for example {@code map.road-import}
 * @param startedBy actor id of who started it
 * @param state how far it is
 * @param done how many steps are done
 * @param total how many there are, or null while unknown
 * @param error what went wrong, or null
 * @param startedAt when it began
 * @param endedAt when it ended, or null
 */
public record Job(
        UUID id,
        String kind,
        String startedBy,
        State state,
        long done,
        @Nullable Long total,
        @Nullable String error,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** How far a job is. */
    public enum State {
        /** At work. */
        RUNNING,
        /** Finished. */
        DONE,
        /** Ended by an error. */
        FAILED,
        /** Ended by its person. */
        CANCELLED,
        /** Its program ended before it did. */
        INTERRUPTED;

        /** The word in the table and in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
