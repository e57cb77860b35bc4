package org.sayram.gb26875;

import java.util.List;
import java.util.Optional;

/** The type flags of the standard (clause 8.1.1) with the bytes of one object and the most objects of one frame. */
public enum ObjectType {
    /** Upload: state of a system. */
    SYSTEM_STATUS(1, Upload.SystemStatus.class, 10, 102),
    /** Upload: state of a component. */
    COMPONENT_STATUS(2, Upload.ComponentStatus.class, 46, 22),
    /** Upload: reading of a component. */
    READING(3, Upload.Reading.class, 16, 63),
    /** Upload: operation of a facility. */
    FACILITY_OPERATION(4, Upload.FacilityOperation.class, 10, 102),
    /** Upload: software version of a facility. */
    FACILITY_VERSION(5, Upload.FacilityVersion.class, 4, 1),
    /** Upload: configuration of a system. */
    SYSTEM_CONFIGURATION(6, Upload.SystemConfiguration.class, ObjectType.SIZE_VARIES, 3),
    /** Upload: configuration of a component. */
    COMPONENT_CONFIGURATION(7, Upload.ComponentConfiguration.class, 38, 26),
    /** Upload: clock of a facility. */
    FACILITY_TIME(8, Upload.FacilityTime.class, 8, 1),
    /** Upload: state of the terminal. */
    TERMINAL_STATUS(21, Upload.TerminalStatus.class, 7, 1),
    /** Upload: operation of the terminal. */
    TERMINAL_OPERATION(24, Upload.TerminalOperation.class, 8, 127),
    /** Upload: software version of the terminal. */
    TERMINAL_VERSION(25, Upload.TerminalVersion.class, 2, 1),
    /** Upload: configuration of the terminal. */
    TERMINAL_CONFIGURATION(26, Upload.TerminalConfiguration.class, ObjectType.SIZE_VARIES, 1),
    /** Upload: clock of the terminal. */
    TERMINAL_TIME(28, Upload.TerminalTime.class, 6, 1),
    /** Request: state of systems. */
    READ_SYSTEM_STATUS(61, Download.SystemQuery.class, 2, 102),
    /** Request: state of components. */
    READ_COMPONENT_STATUS(62, Download.ComponentQuery.class, 6, 22),
    /** Request: readings of components. */
    READ_READING(63, Download.ComponentQuery.class, 6, 63),
    /** Request: operation records of a facility. */
    READ_FACILITY_OPERATIONS(64, Download.FacilityRecordsQuery.class, 9, 1),
    /** Request: software version of a facility. */
    READ_FACILITY_VERSION(65, Download.SystemQuery.class, 2, 1),
    /** Request: configuration of systems. */
    READ_SYSTEM_CONFIGURATION(66, Download.SystemQuery.class, 2, 3),
    /** Request: configuration of components. */
    READ_COMPONENT_CONFIGURATION(67, Download.ComponentQuery.class, 6, 26),
    /** Request: clock of a facility. */
    READ_FACILITY_TIME(68, Download.SystemQuery.class, 2, 1),
    /** Request: state of the terminal. */
    READ_TERMINAL_STATUS(81, Download.TerminalOrder.class, 1, 1),
    /** Request: operation records of the terminal. */
    READ_TERMINAL_OPERATIONS(84, Download.TerminalRecordsQuery.class, 7, 1),
    /** Request: software version of the terminal. */
    READ_TERMINAL_VERSION(85, Download.TerminalOrder.class, 1, 1),
    /** Request: configuration of the terminal. */
    READ_TERMINAL_CONFIGURATION(86, Download.TerminalOrder.class, 1, 1),
    /** Request: clock of the terminal. */
    READ_TERMINAL_TIME(88, Download.TerminalOrder.class, 1, 1),
    /** Control: restart the terminal. */
    INITIALISE(89, Download.TerminalOrder.class, 1, 1),
    /** Control: set the terminal's clock. */
    SET_CLOCK(90, Download.SetClock.class, 6, 1),
    /** Control: duty check. */
    DUTY_CHECK(91, Download.DutyCheck.class, 1, 1);

    static final int SIZE_VARIES = -1;
    private static final int REQUEST_OFFSET = 60;
    private static final List<ObjectType> ALL = List.of(values());

    private final int code;
    private final Class<? extends InformationObject> described;
    private final int objectBytes;
    private final int maxObjects;

    ObjectType(int code, Class<? extends InformationObject> described, int objectBytes, int maxObjects) {
        this.code = code;
        this.described = described;
        this.objectBytes = objectBytes;
        this.maxObjects = maxObjects;
    }

    /** The type flag on the wire. */
    public int code() {
        return code;
    }

    /** The most objects the standard allows in one frame. */
    public int maxObjects() {
        return maxObjects;
    }

    /** Whether objects of this type are of this shape. */
    public boolean describes(InformationObject object) {
        return described.isInstance(object);
    }

    /** The upload type that answers this request, if this is a request. */
    public Optional<ObjectType> answer() {
        return findByCode(code - REQUEST_OFFSET);
    }

    /** The type with this flag; empty for reserved and user-defined flags. */
    public static Optional<ObjectType> findByCode(int code) {
        for (ObjectType type : ALL) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    int objectBytes() {
        return objectBytes;
    }
}
