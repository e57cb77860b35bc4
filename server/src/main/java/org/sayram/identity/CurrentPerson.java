package org.sayram.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who the request at hand is from, where a controller parameter cannot tell. */
public final class CurrentPerson {
    private CurrentPerson() {}

    /** The person signed in on this thread's request, if any. */
    public static Optional<SignedIn> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
