package org.sayram.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sayram.identity.IdentityProblem;
import org.sayram.shared.web.ProblemBody;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that another site made the browser send: they cannot carry our header, because a foreign page may not
 * set it without our leave, which nobody gets. The cookie is SameSite=Strict besides.
 */
final class ClientGuard extends OncePerRequestFilter {
    static final String HEADER = "X-Sayram-Client";

    /** Sources of payloads send no cookie but a secret of their own, so no foreign page can speak for them. */
    private static final String SOURCES = "/api/iot/push/";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemBody problems;

    ClientGuard(ProblemBody problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())
                || isOurs(request)
                || request.getRequestURI().startsWith(SOURCES)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, IdentityProblem.CLIENT_HEADER_MISSING.with("header", HEADER + ": web"));
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        String client = request.getHeader(HEADER);
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
        return client != null && !client.isBlank() && !foreign;
    }
}
