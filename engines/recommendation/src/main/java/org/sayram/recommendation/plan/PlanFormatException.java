package org.sayram.recommendation.plan;

/** A file of a response plan says something that cannot be a plan; the message names file, line and value. */
public final class PlanFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanFormatException(String file, String what) {
        super(file + ": " + what);
    }

    PlanFormatException(String file, int line, String what) {
        super(file + " line " + line + ": " + what);
    }

    PlanFormatException(String file, int line, String what, Throwable cause) {
        super(file + " line " + line + ": " + what, cause);
    }
}
