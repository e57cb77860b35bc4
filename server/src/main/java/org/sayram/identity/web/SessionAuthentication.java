package org.sayram.identity.web;

import org.jspecify.annotations.Nullable;
import org.sayram.identity.internal.LiveSession;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A standing session in the words of Spring Security; authorities are the names of the roles. */
final class SessionAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient LiveSession session;

    SessionAuthentication(LiveSession session) {
        super(
                session.setUp() != null
                        ? java.util.List.of()
                        : session.signedIn().roles().stream()
                                .map(role -> new SimpleGrantedAuthority(role.name()))
                                .toList());
        this.session = session;
        setAuthenticated(true);
    }

    LiveSession session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return session.signedIn();
    }

    @Override
    public String getName() {
        return session.signedIn().login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthentication that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
