package org.sayram.identity;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What identity refuses. */
public enum IdentityProblem implements Problem {
    /** Nobody is signed in, or the session is over. */
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    /** Login, password or code are wrong; which of them is not said. */
    SIGN_IN_REFUSED(HttpStatus.UNAUTHORIZED),
    /** The password is right and the code of the second factor is still to be given. */
    CODE_NEEDED(HttpStatus.UNAUTHORIZED),
    /** Too many wrong tries; come back later. */
    LOCKED(HttpStatus.TOO_MANY_REQUESTS),
    /** The role does not allow it. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    /** First the password must be changed or the second factor enrolled. */
    SET_UP_FIRST(HttpStatus.FORBIDDEN),
    /** A change did not come from our own pages or a program that says who it is. */
    CLIENT_HEADER_MISSING(HttpStatus.FORBIDDEN),
    /** There are no demonstration accounts in this start. */
    NO_DEMONSTRATION(HttpStatus.FORBIDDEN),
    /** The old password is wrong. */
    OLD_PASSWORD_WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The new password is too short, too long, too common or like the name. */
    PASSWORD_TOO_WEAK(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The code does not fit the secret at this time. */
    CODE_WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The second factor is enrolled already. */
    CODE_ENROLLED(HttpStatus.CONFLICT),
    /** The enrolment was not begun. */
    NOTHING_TO_CONFIRM(HttpStatus.CONFLICT),
    /** No such person. */
    NO_SUCH_PERSON(HttpStatus.NOT_FOUND),
    /** No such session, or not one's own. */
    NO_SUCH_SESSION(HttpStatus.NOT_FOUND),
    /** No such request for a role. */
    NO_SUCH_REQUEST(HttpStatus.NOT_FOUND),
    /** The login is taken. */
    LOGIN_TAKEN(HttpStatus.CONFLICT),
    /** The login has characters that a login may not have. */
    BAD_LOGIN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The person holds that role already. */
    ROLE_HELD(HttpStatus.CONFLICT),
    /** The same role is asked for already. */
    ROLE_REQUESTED(HttpStatus.CONFLICT),
    /** Two of the three administrators, or an administrator and a duty role, in one person. */
    ROLES_EXCLUDE_EACH_OTHER(HttpStatus.CONFLICT),
    /** Who asks, who grants and whom it is for must be three people. */
    SAME_PERSON(HttpStatus.CONFLICT),
    /** The request was decided before. */
    REQUEST_DECIDED(HttpStatus.CONFLICT),
    /** Demonstration accounts are not changed. */
    DEMONSTRATION_ACCOUNT(HttpStatus.CONFLICT),
    /** Someone else has that seat. */
    SEAT_TAKEN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    IdentityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
