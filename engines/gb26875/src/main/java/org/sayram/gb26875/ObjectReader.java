package org.sayram.gb26875;

import java.nio.ByteBuffer;
import java.time.ZoneId;

/** Reads one information object whose bytes are known to be there; the buffer is little-endian. */
final class ObjectReader {
    private final ByteBuffer in;
    private final ZoneId zone;

    ObjectReader(ByteBuffer in, ZoneId zone) {
        this.in = in;
        this.zone = zone;
    }

    // Arguments are read left to right, which is the order of the fields on the wire.
    InformationObject read(ObjectType type) {
        return switch (type) {
            case SYSTEM_STATUS -> new Upload.SystemStatus(octet(), octet(), word(), time());
            case COMPONENT_STATUS ->
                new Upload.ComponentStatus(octet(), octet(), octet(), doubleWord(), word(), description(), time());
            case READING -> new Upload.Reading(octet(), octet(), octet(), doubleWord(), octet(), in.getShort(), time());
            case FACILITY_OPERATION -> new Upload.FacilityOperation(octet(), octet(), octet(), octet(), time());
            case FACILITY_VERSION -> new Upload.FacilityVersion(octet(), octet(), octet(), octet());
            case SYSTEM_CONFIGURATION -> systemConfiguration();
            case COMPONENT_CONFIGURATION ->
                new Upload.ComponentConfiguration(octet(), octet(), octet(), doubleWord(), description());
            case FACILITY_TIME -> new Upload.FacilityTime(octet(), octet(), time());
            case TERMINAL_STATUS -> new Upload.TerminalStatus(octet(), time());
            case TERMINAL_OPERATION -> new Upload.TerminalOperation(octet(), octet(), time());
            case TERMINAL_VERSION -> new Upload.TerminalVersion(octet(), octet());
            case TERMINAL_CONFIGURATION -> terminalConfiguration();
            case TERMINAL_TIME -> new Upload.TerminalTime(time());
            case READ_SYSTEM_STATUS, READ_FACILITY_VERSION, READ_SYSTEM_CONFIGURATION, READ_FACILITY_TIME ->
                new Download.SystemQuery(octet(), octet());
            case READ_COMPONENT_STATUS, READ_READING, READ_COMPONENT_CONFIGURATION ->
                new Download.ComponentQuery(octet(), octet(), doubleWord());
            case READ_FACILITY_OPERATIONS -> new Download.FacilityRecordsQuery(octet(), octet(), octet(), time());
            case READ_TERMINAL_OPERATIONS -> new Download.TerminalRecordsQuery(octet(), time());
            case READ_TERMINAL_STATUS,
                    READ_TERMINAL_VERSION,
                    READ_TERMINAL_CONFIGURATION,
                    READ_TERMINAL_TIME,
                    INITIALISE -> new Download.TerminalOrder(octet());
            case SET_CLOCK -> new Download.SetClock(time());
            case DUTY_CHECK -> new Download.DutyCheck(octet());
        };
    }

    private Upload.SystemConfiguration systemConfiguration() {
        int systemType = octet();
        int systemAddress = octet();
        int length = octet();
        return new Upload.SystemConfiguration(systemType, systemAddress, length, Text.read(in, length));
    }

    private Upload.TerminalConfiguration terminalConfiguration() {
        int length = octet();
        return new Upload.TerminalConfiguration(length, Text.read(in, length));
    }

    private int octet() {
        return Byte.toUnsignedInt(in.get());
    }

    private int word() {
        return Short.toUnsignedInt(in.getShort());
    }

    private long doubleWord() {
        return Integer.toUnsignedLong(in.getInt());
    }

    private String description() {
        return Text.read(in, Text.DESCRIPTION_BYTES);
    }

    private TimeLabel time() {
        return TimeLabel.read(in, zone);
    }
}
