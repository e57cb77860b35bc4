package org.sayram.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sayram.identity.internal.LiveSession;
import org.sayram.identity.internal.SessionBook;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is asking. What a page asks by itself, such as the live feed, does not keep a session alive. */
final class SessionFilter extends OncePerRequestFilter {
    /** Sent by pages with requests that no person caused. */
    static final String BACKGROUND = "X-Sayram-Background";

    private static final String FEED = "/api/operations/feed";

    private final SessionBook sessions;

    SessionFilter(SessionBook sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api") && !path.startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<LiveSession> found = SessionCookie.token(request).flatMap(sessions::find);
        found.ifPresent(session -> signIn(session, request));
        chain.doFilter(request, response);
    }

    private void signIn(LiveSession session, HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SessionAuthentication(session));
        SecurityContextHolder.setContext(context);
        if (request.getHeader(BACKGROUND) == null && !FEED.equals(request.getRequestURI())) {
            sessions.touch(session);
        }
    }
}
