package org.sayram.audit;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What can go wrong with the trail. */
public enum AuditProblem implements Problem {
    /** The trail cannot be written, so an act that must be provable is not done. */
    TRAIL_NOT_WRITABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    AuditProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
