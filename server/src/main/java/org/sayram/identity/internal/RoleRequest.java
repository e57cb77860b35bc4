package org.sayram.identity.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Role;

/**
 * A right that was asked for.
 *
 * @param id of the request
 * @param person whom it is for
 * @param login of that person
 * @param name of that person
 * @param role the right
 * @param reason why it is needed
 * @param state open until decided
 * @param requestedBy who asked
 * @param requestedByName name of who asked
 * @param requestedAt when
 * @param decidedBy who decided, or null
 * @param decidedByName name of who decided, or null
 * @param decidedAt when, or null
 */
public record RoleRequest(
        UUID id,
        UUID person,
        String login,
        String name,
        Role role,
        String reason,
        State state,
        UUID requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {
    /** How far a request has come. */
    public enum State {
        /** Waiting for the security administrator. */
        OPEN,
        /** The role was given. */
        GRANTED,
        /** The role was not given. */
        REFUSED;

        /** The word in the table and in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
