package org.sayram.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a person may be on duty as. Rights are given to roles only; the three administrators exclude each other. */
public enum Role {
    /** Takes calls and alarms, proposes and sends units. */
    CALL_TAKER("call-taker"),
    /** Holds command of incidents. */
    COMMANDER("commander"),
    /** The watch of one fire station, bound to that station. */
    STATION("station"),
    /** The crew of one unit, bound to that unit. */
    CREW("crew"),
    /** Verifies what the sensors say. */
    SENSOR_WATCH("sensor-watch"),
    /** Accounts and settings; grants no right and reads no audit. */
    SYSTEM_ADMINISTRATOR("system-administrator"),
    /** Grants and refuses rights that the system administrator asks for. */
    SECURITY_ADMINISTRATOR("security-administrator"),
    /** Reads the audit; no other power. */
    AUDIT_ADMINISTRATOR("audit-administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word in the database, in JSON and in the web, for example {@code call-taker}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether this is one of the three that GB/T 22239-2019 separates. */
    public boolean isAdministrator() {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> true;
            case CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH -> false;
        };
    }

    /** The role of a code. */
    @JsonCreator
    public static Role of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("'" + code + "' is not a role"));
    }

    /** The role of a code that may be unknown. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
