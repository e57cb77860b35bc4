package org.sayram.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an act ended. */
public enum AuditOutcome {
    /** It was done. */
    DONE,
    /** A rule refused it. */
    REFUSED,
    /** It was allowed and did not succeed. */
    FAILED;

    /** The word in the table and in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
