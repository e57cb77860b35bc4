package org.sayram.iot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How far a person has got with an alarm. That the device says it is over is an attribute of the alarm, not a state. */
public enum AlarmState {
    /** Nobody has taken it. */
    RAISED("raised"),
    /** A seat has taken it. */
    TAKEN("taken"),
    /** A verification step was taken. */
    VERIFYING("verifying"),
    /** It is real; an incident was opened or joined. */
    CONFIRMED("confirmed"),
    /** It was false. */
    FALSE("false"),
    /** It was a test. */
    TEST("test"),
    /** Nothing more to do. */
    CLOSED("closed");

    private final String code;

    AlarmState(String code) {
        this.code = code;
    }

    /** The word in the database, in JSON and in the web. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether a person still has to come to a verdict. */
    public boolean isOpen() {
        return this == RAISED || this == TAKEN || this == VERIFYING;
    }

    /** Whether a person said it is no fire. */
    public boolean isDismissed() {
        return this == FALSE || this == TEST;
    }

    /** The state of a word. */
    @JsonCreator
    public static AlarmState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no state of an alarm"));
    }
}
