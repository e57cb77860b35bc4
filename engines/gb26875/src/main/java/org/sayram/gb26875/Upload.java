package org.sayram.gb26875;

import java.util.Set;

/** What a terminal reports, of its own accord or when asked (types 1 to 28). Codes are kept as the numbers sent. */
public sealed interface Upload extends InformationObject {
    /** A report about a fire facility of the building: types 1 to 8. */
    sealed interface OfFacility extends Upload {}

    /** A report of the terminal about itself: types 21 to 28. */
    sealed interface OfTerminal extends Upload {}

    /**
     * Type 1: state of one system of a building.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255, set on site
     * @param status 16 status bits
     * @param occurredAt when it came about, by the terminal
     */
    record SystemStatus(int systemType, int systemAddress, int status, TimeLabel occurredAt) implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public SystemStatus {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.word("status", status);
        }

        /** The states of the set bits. */
        public Set<State> states() {
            return State.ofSystem(status);
        }

        /** Whether the system reports a fire. */
        public boolean fireAlarm() {
            return states().contains(State.FIRE);
        }
    }

    /**
     * Type 2: state of one component, for example a smoke detector.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param componentType see {@link CodeTable#COMPONENT_TYPES}
     * @param componentAddress raw 32-bit number; how zone and point lie in it is the {@link Dialect}'s matter
     * @param status 16 status bits
     * @param description the panel's text, cut at the first NUL and trimmed; more than 31 bytes of GB 18030 are cut
     * @param occurredAt when it came about, by the terminal
     */
    record ComponentStatus(
            int systemType,
            int systemAddress,
            int componentType,
            long componentAddress,
            int status,
            String description,
            TimeLabel occurredAt)
            implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public ComponentStatus {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.octet("componentType", componentType);
            Checks.doubleWord("componentAddress", componentAddress);
            Checks.word("status", status);
        }

        /** The states of the set bits. */
        public Set<State> states() {
            return State.ofComponent(status);
        }

        /** Whether the component reports a fire. */
        public boolean fireAlarm() {
            return states().contains(State.FIRE);
        }
    }

    /**
     * Type 3: a reading (模拟量) of one component.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param componentType see {@link CodeTable#COMPONENT_TYPES}
     * @param componentAddress raw 32-bit number
     * @param analogType see {@link AnalogType}
     * @param rawValue the signed number sent, -32768 to 32767, in steps of the analog type
     * @param occurredAt when it was measured, by the terminal
     */
    record Reading(
            int systemType,
            int systemAddress,
            int componentType,
            long componentAddress,
            int analogType,
            int rawValue,
            TimeLabel occurredAt)
            implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public Reading {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.octet("componentType", componentType);
            Checks.doubleWord("componentAddress", componentAddress);
            Checks.octet("analogType", analogType);
            if (rawValue != (short) rawValue) {
                throw new IllegalArgumentException("rawValue " + rawValue + " is not within -32768 to 32767");
            }
        }
    }

    /**
     * Type 4: somebody operated a facility.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param flags operation bits, 0 to 255
     * @param operator number of the person, 0 to 255
     * @param occurredAt when, by the terminal
     */
    record FacilityOperation(int systemType, int systemAddress, int flags, int operator, TimeLabel occurredAt)
            implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public FacilityOperation {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.octet("flags", flags);
            Checks.octet("operator", operator);
        }

        /** The operations of the set bits. */
        public Set<Operation> operations() {
            return Operation.ofFacility(flags);
        }
    }

    /**
     * Type 5: software version of a facility.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param major main version number
     * @param minor second version number
     */
    record FacilityVersion(int systemType, int systemAddress, int major, int minor) implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public FacilityVersion {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.octet("major", major);
            Checks.octet("minor", minor);
        }
    }

    /**
     * Type 6: how a system is set up, in words.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param length bytes the text takes on the wire, filling included, 0 to 255
     * @param description the text
     */
    record SystemConfiguration(int systemType, int systemAddress, int length, String description)
            implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public SystemConfiguration {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.octet("length", length);
        }

        /** As long as its text needs. */
        public static SystemConfiguration of(int systemType, int systemAddress, String description) {
            return new SystemConfiguration(systemType, systemAddress, Text.lengthOf(description), description);
        }
    }

    /**
     * Type 7: how a component is set up, in words.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param componentType see {@link CodeTable#COMPONENT_TYPES}
     * @param componentAddress raw 32-bit number
     * @param description the text; more than 31 bytes of GB 18030 are cut
     */
    record ComponentConfiguration(
            int systemType, int systemAddress, int componentType, long componentAddress, String description)
            implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public ComponentConfiguration {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
            Checks.octet("componentType", componentType);
            Checks.doubleWord("componentAddress", componentAddress);
        }
    }

    /**
     * Type 8: the clock of a facility.
     *
     * @param systemType see {@link CodeTable#SYSTEM_TYPES}
     * @param systemAddress 0 to 255
     * @param systemTime what the clock shows
     */
    record FacilityTime(int systemType, int systemAddress, TimeLabel systemTime) implements OfFacility {
        /** Refuses values that do not fit their fields. */
        public FacilityTime {
            Checks.octet("systemType", systemType);
            Checks.octet("systemAddress", systemAddress);
        }
    }

    /**
     * Type 21: state of the terminal itself.
     *
     * @param status 8 status bits
     * @param occurredAt when it came about, by the terminal
     */
    record TerminalStatus(int status, TimeLabel occurredAt) implements OfTerminal {
        /** Refuses a value that does not fit its field. */
        public TerminalStatus {
            Checks.octet("status", status);
        }

        /** The states of the set bits. */
        public Set<State> states() {
            return State.ofTerminal(status);
        }
    }

    /**
     * Type 24: somebody operated the terminal; with bit 5 the answer to a duty check.
     *
     * @param flags operation bits, 0 to 255
     * @param operator number of the person, 0 to 255
     * @param occurredAt when, by the terminal
     */
    record TerminalOperation(int flags, int operator, TimeLabel occurredAt) implements OfTerminal {
        /** Refuses values that do not fit their fields. */
        public TerminalOperation {
            Checks.octet("flags", flags);
            Checks.octet("operator", operator);
        }

        /** The operations of the set bits. */
        public Set<Operation> operations() {
            return Operation.ofTerminal(flags);
        }
    }

    /**
     * Type 25: software version of the terminal.
     *
     * @param major main version number
     * @param minor second version number
     */
    record TerminalVersion(int major, int minor) implements OfTerminal {
        /** Refuses values that do not fit their fields. */
        public TerminalVersion {
            Checks.octet("major", major);
            Checks.octet("minor", minor);
        }
    }

    /**
     * Type 26: how the terminal is set up, in words.
     *
     * @param length bytes the text takes on the wire, filling included, 0 to 255
     * @param description the text
     */
    record TerminalConfiguration(int length, String description) implements OfTerminal {
        /** Refuses a length that does not fit its field. */
        public TerminalConfiguration {
            Checks.octet("length", length);
        }

        /** As long as its text needs. */
        public static TerminalConfiguration of(String description) {
            return new TerminalConfiguration(Text.lengthOf(description), description);
        }
    }

    /**
     * Type 28: the clock of the terminal.
     *
     * @param deviceTime what the clock shows
     */
    record TerminalTime(TimeLabel deviceTime) implements OfTerminal {}
}
