package org.sayram.gb26875;

/** What the centre asks of a terminal or orders it to do (types 61 to 91). */
public sealed interface Download extends InformationObject {
    /**
     * Types 61, 65, 66, 68: read state, version, configuration or time of a system.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     */
    record SystemQuery(int systemType, int systemAddress) implements Download {
        /** Refuses values that do not fit their fields. */
        public SystemQuery {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
        }
    }

    /**
     * Types 62, 63, 67: read state, reading or configuration of a component. It names no component type.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param componentAddress raw 32-bit number
     */
    record ComponentQuery(int systemType, int systemAddress, long componentAddress) implements Download {
        /** Refuses values that do not fit their fields. */
        public ComponentQuery {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.doubleWord("componentAddress", componentAddress);
        }
    }

    /**
     * Type 64: read the operation records of a facility.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param recordCount how many, by the standard at most 102
     * @param startTime from when on
     */
    record FacilityRecordsQuery(int systemType, int systemAddress, int recordCount, TimeLabel startTime)
            implements Download {
        /** Refuses values that do not fit their fields. */
        public FacilityRecordsQuery {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.octet("recordCount", recordCount);
        }
    }

    /**
     * Type 84: read the operation records of the terminal.
     *
     * @param recordCount how many, by the standard at most 102
     * @param startTime from when on
     */
    record TerminalRecordsQuery(int recordCount, TimeLabel startTime) implements Download {
        /** Refuses a value that does not fit its field. */
        public TerminalRecordsQuery {
            Checks.octet("recordCount", recordCount);
        }
    }

    /**
     * Types 81, 85, 86, 88 and 89: read state, version, configuration or time of the terminal, or restart it.
     *
     * @param reserved 0 by the standard, kept as sent
     */
    record TerminalOrder(int reserved) implements Download {
        /** The order as the standard has it. */
        public static final TerminalOrder STANDARD = new TerminalOrder(0);

        /** Refuses a value that does not fit its field. */
        public TerminalOrder {
            Checks.octet("reserved", reserved);
        }
    }

    /**
     * Type 90: set the terminal's clock.
     *
     * @param centreTime the centre's clock
     */
    record SetClock(TimeLabel centreTime) implements Download {}

    /**
     * Type 91: duty check (查岗): is somebody at the post?
     *
     * @param timeoutMinutes minutes the person has to press the answer key, 0 to 255
     */
    record DutyCheck(int timeoutMinutes) implements Download {
        /** Refuses a value that does not fit its field. */
        public DutyCheck {
            Checks.octet("timeoutMinutes", timeoutMinutes);
        }
    }
}
