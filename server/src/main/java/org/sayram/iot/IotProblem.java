package org.sayram.iot;

import org.sayram.shared.Problem;
import org.springframework.http.HttpStatus;

/** What the alarm desk refuses. */
public enum IotProblem implements Problem {
    /** No alarm has this id in this world. */
    ALARM_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Another seat has taken the alarm. */
    ALARM_ALREADY_TAKEN(HttpStatus.CONFLICT),
    /** The alarm must be taken first. */
    ALARM_NOT_TAKEN(HttpStatus.CONFLICT),
    /** The alarm belongs to another seat. */
    ALARM_OF_ANOTHER_SEAT(HttpStatus.CONFLICT),
    /** The verdict was given already. */
    ALARM_ALREADY_JUDGED(HttpStatus.CONFLICT),
    /** The alarm has no verdict yet. */
    ALARM_NOT_JUDGED(HttpStatus.CONFLICT),
    /** The cause of a false alarm is not in the table. */
    CAUSE_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** A rule of confirmation cannot be so. */
    RULE_INVALID(HttpStatus.BAD_REQUEST),
    /** No maintenance task has this id. */
    TASK_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The task is done already. */
    TASK_DONE(HttpStatus.CONFLICT),
    /** The condition is over, or is no condition. */
    CONDITION_OVER(HttpStatus.CONFLICT),
    /** A due date lies in the past. */
    DUE_DATE_INVALID(HttpStatus.BAD_REQUEST),
    /** A filter value is not known. */
    FILTER_INVALID(HttpStatus.BAD_REQUEST),
    /** A period ends before it begins, or is too long. */
    PERIOD_INVALID(HttpStatus.BAD_REQUEST),
    /** Statistics are to be grouped by something there is not. */
    GROUPING_INVALID(HttpStatus.BAD_REQUEST),
    /** A period of statistics ends before it begins, or is too long. */
    STATISTICS_PERIOD_INVALID(HttpStatus.BAD_REQUEST),
    /** A month is none, or has not begun. */
    MONTH_INVALID(HttpStatus.BAD_REQUEST),
    /** A chart is to have too few or too many buckets. */
    WIDTH_INVALID(HttpStatus.BAD_REQUEST),
    /** A position among the signals is none of ours. */
    SIGNAL_POSITION_INVALID(HttpStatus.BAD_REQUEST),
    /** A position lies behind all signals: it is of another database. */
    SIGNAL_POSITION_UNKNOWN(HttpStatus.GONE),
    /** As many follow signals as may. */
    SIGNAL_FOLLOWERS_FULL(HttpStatus.TOO_MANY_REQUESTS),
    /** A dialect cannot be so. */
    DIALECT_INVALID(HttpStatus.BAD_REQUEST),
    /** No dialect has this name. */
    DIALECT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A profile of things cannot be read by. */
    PROFILE_INVALID(HttpStatus.BAD_REQUEST),
    /** No profile of things has this name. */
    PROFILE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A source showed no secret, or a wrong one, or is closed. */
    SOURCE_NOT_ADMITTED(HttpStatus.UNAUTHORIZED),
    /** No source has this id. */
    SOURCE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A source of this id is there already. */
    SOURCE_EXISTS(HttpStatus.CONFLICT),
    /** No thing has this number. */
    THING_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A payload could not be stored now. */
    PAYLOAD_NOT_STORED(HttpStatus.SERVICE_UNAVAILABLE),
    /** No terminal has this id. */
    TERMINAL_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A number of a terminal does not fit into a frame. */
    ADDRESS_INVALID(HttpStatus.BAD_REQUEST),
    /** A terminal is to speak for premises that are not in the register. */
    PREMISES_NOT_REGISTERED(HttpStatus.BAD_REQUEST),
    /** No point has this id. */
    POINT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The point is being tested already. */
    TEST_MODE_ON(HttpStatus.CONFLICT),
    /** The point is not being tested. */
    TEST_MODE_OFF(HttpStatus.CONFLICT),
    /** A value of a command is missing or out of range. */
    COMMAND_INVALID(HttpStatus.BAD_REQUEST),
    /** The terminal speaks a protocol in which nothing can be asked of it. */
    COMMAND_NOT_SPOKEN(HttpStatus.CONFLICT),
    /** No command has this id. */
    COMMAND_UNKNOWN(HttpStatus.NOT_FOUND),
    /** No round of duty checks has this id. */
    DUTY_ROUND_UNKNOWN(HttpStatus.NOT_FOUND),
    /** No terminal could be asked in a round of duty checks. */
    DUTY_NOBODY_TO_ASK(HttpStatus.CONFLICT),
    /** No plan of duty checks has this id. */
    DUTY_PLAN_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A random plan of duty checks ends before it begins. */
    DUTY_PLAN_TIMES(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    IotProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
