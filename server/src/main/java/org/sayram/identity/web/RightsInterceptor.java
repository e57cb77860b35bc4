package org.sayram.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.OpenToAll;
import org.sayram.identity.OpenToNodes;
import org.sayram.identity.OpenToSources;
import org.sayram.identity.SignedIn;
import org.sayram.identity.internal.LiveSession;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The inner wall: a controller method of ours runs only for the roles that it names. One that names none is refused, so
 * that forgetting the annotation closes a door instead of opening it.
 */
@Component
class RightsInterceptor implements HandlerInterceptor {
    private final AuditTrail audit;

    RightsInterceptor(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.sayram")) {
            check(method, request);
        }
        return true;
    }

    private void check(HandlerMethod method, HttpServletRequest request) {
        if (method.hasMethodAnnotation(OpenToAll.class)
                || method.hasMethodAnnotation(OpenToNodes.class)
                || method.hasMethodAnnotation(OpenToSources.class)) {
            return;
        }
        LiveSession session = CurrentSession.find().orElseThrow(IdentityProblem.NOT_SIGNED_IN::with);
        AllowedFor allowed = method.getMethodAnnotation(AllowedFor.class);
        if (!mayCall(session.signedIn(), allowed)) {
            keepRefusal(session.signedIn(), request);
            throw IdentityProblem.NOT_ALLOWED.with();
        }
        if (session.setUp() != null && allowed != null && !allowed.duringSetUp()) {
            throw IdentityProblem.SET_UP_FIRST.with("step", session.setUp().code());
        }
    }

    static boolean mayCall(SignedIn signedIn, @Nullable AllowedFor allowed) {
        return allowed != null
                && (allowed.everyPerson() || Arrays.stream(allowed.value()).anyMatch(signedIn::is));
    }

    private void keepRefusal(SignedIn signedIn, HttpServletRequest request) {
        audit.recordApart(AuditEntry.refused(
                IdentityAct.ACCESS_REFUSED,
                new AuditActor(signedIn.actorId(), signedIn.name()),
                request.getMethod() + " " + request.getRequestURI()));
    }
}
