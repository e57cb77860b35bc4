package org.sayram.shared;

import org.springframework.http.HttpStatus;

/** What any request can get wrong, whatever the capability. */
public enum SharedProblem implements Problem {
    /** A query parameter is required and was not given. */
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
    /** A header is required and was not given. */
    MISSING_HEADER(HttpStatus.BAD_REQUEST),
    /** A parameter, header or path part cannot be read as what it should be. */
    BAD_VALUE(HttpStatus.BAD_REQUEST),
    /** A field of the body cannot be read as what it should be. */
    BAD_FIELD(HttpStatus.BAD_REQUEST),
    /** A field of the body is required and was not given. */
    MISSING_FIELD(HttpStatus.BAD_REQUEST),
    /** A field of the body is not one that we know. */
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
    /** A value was read and breaks a rule. */
    INVALID(HttpStatus.BAD_REQUEST),
    /** The body is not JSON at all. */
    UNREADABLE_BODY(HttpStatus.BAD_REQUEST),
    /** A list is asked for in an order that it does not offer. */
    UNKNOWN_SORT(HttpStatus.BAD_REQUEST),
    /** Something else about the request that the web layer itself refuses. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** No such address. */
    NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND),
    /** The address exists and does not answer to this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** We cannot answer in the form asked for. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** The body is larger than accepted. */
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The body is of a kind that is not read here. */
    MEDIA_TYPE_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The job is not known, or belongs to someone else. */
    NO_SUCH_JOB(HttpStatus.NOT_FOUND),
    /** A part that is needed does not answer now. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** A bug: the log has the report of that number. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    SharedProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
