package org.sayram.forces;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What the registers of forces refuse. */
public enum ForcesProblem implements Problem {
    /** No unit has this id. */
    UNIT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** No station has this id. */
    STATION_UNKNOWN(HttpStatus.NOT_FOUND),
    /** No position terminal has this number. */
    POSITION_TERMINAL_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The number is enrolled already. */
    POSITION_TERMINAL_ENROLLED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ForcesProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
