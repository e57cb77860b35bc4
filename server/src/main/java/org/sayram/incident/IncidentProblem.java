package org.sayram.incident;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What the incident file refuses. */
public enum IncidentProblem implements Problem {
    /** No incident has this id in this world. */
    INCIDENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The incident has ended. */
    INCIDENT_ENDED(HttpStatus.CONFLICT),
    /** Only an incident that ended can be reopened. */
    INCIDENT_NOT_ENDED(HttpStatus.CONFLICT),
    /** Another seat holds the incident. */
    INCIDENT_OF_ANOTHER_SEAT(HttpStatus.CONFLICT),
    /** The type is not one of the response plan. */
    TYPE_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** The level is not one of the scale of the incident's type. */
    LEVEL_INVALID(HttpStatus.BAD_REQUEST),
    /** A level is raised only; a slip is corrected by naming the event. */
    LEVEL_ONLY_RAISED(HttpStatus.CONFLICT),
    /** A filter value is not known. */
    FILTER_INVALID(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    IncidentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
