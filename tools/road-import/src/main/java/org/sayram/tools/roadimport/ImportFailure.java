package org.sayram.tools.roadimport;

/** An extract cannot be imported; the message names the value and what to do. */
final class ImportFailure extends Exception {
    private static final long serialVersionUID = 1;

    ImportFailure(String message) {
        super(message);
    }

    ImportFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
