package org.sayram.audit;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the present request comes from. */
final class Whereabouts {
    private Whereabouts() {}

    /** The address of the caller, or {@code local} outside a request. */
    static String ofThisRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "local";
    }
}
