package org.sayram.identity.web;

import org.sayram.identity.Role;

/** The page where the day of a role begins. */
final class Homes {
    private Homes() {}

    static String of(Role role) {
        return switch (role) {
            case CALL_TAKER, COMMANDER -> "/dispatch/watch";
            case SENSOR_WATCH -> "/iot/alarms";
            case STATION -> "/dispatch/station";
            case CREW -> "/dispatch/crew";
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR -> "/identity/people";
            case AUDIT_ADMINISTRATOR -> "/audit/entries";
        };
    }
}
