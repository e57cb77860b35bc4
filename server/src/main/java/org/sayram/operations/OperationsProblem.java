package org.sayram.operations;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What the operations log refuses. */
public enum OperationsProblem implements Problem {
    /** The request names no world. */
    WORLD_MISSING(HttpStatus.BAD_REQUEST),
    /** The world named is neither live nor an exercise. */
    WORLD_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** A write came without the id of its act. */
    ACT_MISSING(HttpStatus.BAD_REQUEST),
    /** A header of an act cannot be read. */
    ACT_HEADER_INVALID(HttpStatus.BAD_REQUEST),
    /** Somebody else changed the same thing first. */
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    /** The feed position asked for cannot be read. */
    POSITION_INVALID(HttpStatus.BAD_REQUEST),
    /** Personal data cannot be opened without a reason. */
    REASON_MISSING(HttpStatus.BAD_REQUEST),
    /** The key of the incident's personal data was destroyed. */
    VAULT_KEY_DESTROYED(HttpStatus.GONE),
    /** No incident has this id in this world. */
    INCIDENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It happens outside the area of responsibility of the person who asks. */
    OUTSIDE_YOUR_AREA(HttpStatus.FORBIDDEN),
    /** A request says to be from a node, but no key kept here for that node signed it. */
    NODE_NOT_ADMITTED(HttpStatus.UNAUTHORIZED),
    /** A node's request is too old, or its clock too wrong. */
    NODE_REQUEST_OLD(HttpStatus.UNAUTHORIZED),
    /** What a node handed over cannot be read. */
    NODE_PARCEL_UNREADABLE(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    OperationsProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
