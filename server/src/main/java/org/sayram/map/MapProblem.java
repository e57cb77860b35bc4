package org.sayram.map;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What the map refuses. */
public enum MapProblem implements Problem {
    /** A box is not west,south,east,north. */
    BOX_INVALID(HttpStatus.BAD_REQUEST),
    /** No layer has this id. */
    LAYER_UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    MapProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
