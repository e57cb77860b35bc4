package org.sayram.places;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What the registers of places refuse. */
public enum PlacesProblem implements Problem {
    /** No premises has this id. */
    PREMISES_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A place in an address is not longitude and latitude. */
    POSITION_INVALID(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    PlacesProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
