package org.sayram.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the person of the session behind this request. Controllers take it as a parameter.
 *
 * @param person id of the person
 * @param login the name typed at sign-in
 * @param name the name shown on screens and kept in the log
 * @param roles what the person may be on duty as
 * @param area what of the prefecture they are responsible for
 * @param station id of the station this person stands for, or null
 * @param unit id of the unit this person stands for, or null
 * @param seat the place of work in the centre taken in this session, or null
 * @param session id of the session, not its secret
 */
public record SignedIn(
        UUID person,
        String login,
        String name,
        Set<Role> roles,
        Area area,
        @Nullable String station,
        @Nullable String unit,
        @Nullable String seat,
        UUID session) {
    /** Keeps the roles from being changed. */
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether the person has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** How the operations log and the audit name the actor: {@code person:<id>}. */
    public String actorId() {
        return "person:" + person;
    }
}
