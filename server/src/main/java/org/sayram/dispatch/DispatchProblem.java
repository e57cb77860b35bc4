package org.sayram.dispatch;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What dispatch refuses. */
public enum DispatchProblem implements Problem {
    /** The unit is bound to an incident. */
    UNIT_ALREADY_OUT(HttpStatus.CONFLICT),
    /** The unit was out since it was recommended, although it is free again. */
    UNIT_CHANGED(HttpStatus.CONFLICT),
    /** No unit has this id. */
    UNIT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The unit's station is only planned. */
    STATION_PLANNED(HttpStatus.CONFLICT),
    /** An order names no unit. */
    NO_UNITS(HttpStatus.BAD_REQUEST),
    /** No incident has this id in this world. */
    INCIDENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The incident is not open any more. */
    INCIDENT_ENDED(HttpStatus.CONFLICT),
    /** The incident has no position yet. */
    INCIDENT_NOT_LOCATED(HttpStatus.CONFLICT),
    /** The response plan does not know the incident's type. */
    TYPE_UNKNOWN(HttpStatus.CONFLICT),
    /** The level is not on the scale of the incident's type. */
    LEVEL_INVALID(HttpStatus.BAD_REQUEST),
    /** No assignment has this id in this world. */
    ASSIGNMENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The assignment is over. */
    ASSIGNMENT_ENDED(HttpStatus.CONFLICT),
    /** The code is no duty state of GA/T 974.39. */
    STATE_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** A word of the request is none of those allowed. */
    WORD_INVALID(HttpStatus.BAD_REQUEST),
    /** The person does not stand for this unit or station and may not speak for it. */
    NOT_YOUR_UNIT(HttpStatus.FORBIDDEN),
    /** The person stands for no unit. */
    NO_UNIT_OF_YOURS(HttpStatus.CONFLICT),
    /** There are no roads to reckon with. */
    ROADS_MISSING(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    DispatchProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
