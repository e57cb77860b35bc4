package org.sayram.identity.internal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.identity.Role;

/**
 * A person with an account; one account each.
 *
 * @param id never changes
 * @param kind duty or administrator, for good
 * @param login what is typed at sign-in, in lower case
 * @param name what screens show
 * @param station id of the station the person stands for, or null
 * @param unit id of the unit the person stands for, or null
 * @param seat the usual place of work, or null
 * @param demonstration made for the demonstration, with no password
 * @param roles granted roles
 * @param area what of the prefecture the person is responsible for
 * @param passwordMustChange the password was issued by somebody else
 * @param codeEnrolled the second factor is in use
 * @param disabledAt since when the account is closed, or null
 */
public record Person(
        UUID id,
        Kind kind,
        String login,
        String name,
        @Nullable String station,
        @Nullable String unit,
        @Nullable String seat,
        boolean demonstration,
        Set<Role> roles,
        Area area,
        boolean passwordMustChange,
        boolean codeEnrolled,
        @Nullable Instant disabledAt) {
    /** Keeps the roles from being changed. */
    public Person {
        roles = Set.copyOf(roles);
    }

    /** What a person can be at all. */
    public enum Kind {
        /** Works at a seat, in a station or in a crew. */
        DUTY("duty"),
        /** One of the three administrators. */
        ADMINISTRATOR("administrator");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in the database and in JSON. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }

        /** The kind that may hold this role. */
        public static Kind of(Role role) {
            return role.isAdministrator() ? ADMINISTRATOR : DUTY;
        }
    }
}
