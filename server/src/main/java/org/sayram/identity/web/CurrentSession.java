package org.sayram.identity.web;

import java.util.Optional;
import org.sayram.identity.internal.LiveSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session behind the present request. */
final class CurrentSession {
    private CurrentSession() {}

    static Optional<LiveSession> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication signedIn
                ? Optional.of(signedIn.session())
                : Optional.empty();
    }
}
