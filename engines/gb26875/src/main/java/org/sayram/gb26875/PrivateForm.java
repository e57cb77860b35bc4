package org.sayram.gb26875;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayram.kernel.wire.Bytes;

/**
 * A vendor's own form of an upload: which fields one object holds, in which order, and which type of the standard they say.
 * It serves flags that the standard leaves to the vendor (128 to 254, such as 134 to 136, 150 and 151), and shortened objects
 * under a flag of the standard; those are read so only where their bytes do not fit the standard's form.
 *
 * @param flag the type flag on the wire, 1 to 254
 * @param as the upload type of the standard that it says: 1, 2, 3, 4, 21 or 24
 * @param restored whether the flag itself says that the state is over (恢复): the status then is normal, whatever bits it carries
 * @param parts the fields of one object in the order of the wire
 */
public record PrivateForm(int flag, ObjectType as, boolean restored, List<Part> parts) {
    private static final int NORMAL = 1;
    private static final int LAST_FLAG = 254;
    private static final Set<ObjectType> UPLOADS = Set.of(
            ObjectType.SYSTEM_STATUS,
            ObjectType.COMPONENT_STATUS,
            ObjectType.READING,
            ObjectType.FACILITY_OPERATION,
            ObjectType.TERMINAL_STATUS,
            ObjectType.TERMINAL_OPERATION);

    /** What a part of an object says. */
    public enum Field {
        /** Type of the system. */
        SYSTEM_TYPE(1, 1),
        /** Number of the system. */
        SYSTEM_ADDRESS(1, 1),
        /** Type of the component. */
        COMPONENT_TYPE(1, 1),
        /** Number of the component, at most four bytes. */
        COMPONENT_ADDRESS(4, 4),
        /** Status bits. */
        STATUS(2, 2),
        /** The panel's text. */
        DESCRIPTION(Text.DESCRIPTION_BYTES, 255),
        /** Kind of the reading. */
        ANALOG_TYPE(1, 1),
        /** The reading, signed. */
        VALUE(2, 2),
        /** Operation bits. */
        OPERATION(1, 1),
        /** Number of the person. */
        OPERATOR(1, 1),
        /** A time label. */
        TIME(TimeLabel.LENGTH, TimeLabel.LENGTH),
        /** Bytes without a meaning. */
        SPARE(1, 255);

        private final int usualBytes;
        private final int mostBytes;

        Field(int usualBytes, int mostBytes) {
            this.usualBytes = usualBytes;
            this.mostBytes = mostBytes;
        }

        /** The word in dialects, for example {@code component-address}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One field and its bytes, little-endian.
     *
     * @param bytes how many
     */
    public record Part(Field field, int bytes) {
        /** Refuses a field that is too long, and a time label that has not six bytes. */
        public Part {
            if (bytes < 1 || bytes > field.mostBytes || field == Field.TIME && bytes != TimeLabel.LENGTH) {
                throw new IllegalArgumentException(
                        field.word() + " cannot have " + bytes + " bytes, at most " + field.mostBytes);
            }
        }

        /** Reads {@code component-address} or, with its bytes, {@code component-address*2}. */
        public static Part parse(String text) {
            String[] pieces = text.strip().split("\\*", 2);
            Field field = Arrays.stream(Field.values())
                    .filter(one -> one.word().equals(pieces[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no field '" + pieces[0] + "'; there are "
                            + Arrays.stream(Field.values()).map(Field::word).toList()));
            try {
                return new Part(field, pieces.length == 1 ? field.usualBytes : Integer.parseInt(pieces[1]));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + pieces[1] + "' in '" + text + "' is no number of bytes");
            }
        }

        /** As {@link #parse} reads it. */
        public String word() {
            return bytes == field.usualBytes ? field.word() : field.word() + "*" + bytes;
        }
    }

    /** Refuses what cannot be read or would say nothing. */
    public PrivateForm {
        parts = List.copyOf(parts);
        if (flag < 1 || flag > LAST_FLAG) {
            throw new IllegalArgumentException("flag " + flag + " is not within 1 to " + LAST_FLAG);
        }
        if (!UPLOADS.contains(as)) {
            throw new IllegalArgumentException(
                    "type " + as.code() + " cannot be said by a private form: 1, 2, 3, 4, 21 or 24");
        }
        for (Field field : Field.values()) {
            if (field != Field.SPARE
                    && parts.stream().filter(part -> part.field() == field).count() > 1) {
                throw new IllegalArgumentException(field.word() + " stands twice in the form of flag " + flag);
            }
        }
        for (Field needed : needed(as, restored)) {
            if (parts.stream().noneMatch(part -> part.field() == needed)) {
                throw new IllegalArgumentException(
                        needed.word() + " is missing in the form of flag " + flag + ", which says type " + as.code());
            }
        }
    }

    private static List<Field> needed(ObjectType as, boolean restored) {
        return switch (as) {
            case SYSTEM_STATUS -> restored ? List.of(Field.SYSTEM_TYPE) : List.of(Field.SYSTEM_TYPE, Field.STATUS);
            case COMPONENT_STATUS ->
                restored ? List.of(Field.COMPONENT_ADDRESS) : List.of(Field.COMPONENT_ADDRESS, Field.STATUS);
            case READING -> List.of(Field.COMPONENT_ADDRESS, Field.ANALOG_TYPE, Field.VALUE);
            case FACILITY_OPERATION, TERMINAL_OPERATION -> List.of(Field.OPERATION);
            case TERMINAL_STATUS -> restored ? List.of() : List.of(Field.STATUS);
            default -> List.of();
        };
    }

    /** Bytes of one object. */
    public int objectBytes() {
        return parts.stream().mapToInt(Part::bytes).sum();
    }

    /** Reads one object; the buffer holds its bytes. */
    InformationObject read(ByteBuffer in, ZoneId zone) {
        Map<Field, Long> numbers = new EnumMap<>(Field.class);
        String description = "";
        TimeLabel at = TimeLabel.ofRaw(Bytes.copyOf(new byte[TimeLabel.LENGTH]), zone);
        for (Part part : parts) {
            switch (part.field()) {
                case DESCRIPTION -> description = Text.read(in, part.bytes());
                case TIME -> at = TimeLabel.read(in, zone);
                case SPARE -> in.position(in.position() + part.bytes());
                default -> numbers.put(part.field(), number(in, part.bytes()));
            }
        }
        return object(numbers, description, at);
    }

    private static long number(ByteBuffer in, int bytes) {
        long number = 0;
        for (int at = 0; at < bytes; at++) {
            number |= Byte.toUnsignedLong(in.get()) << Byte.SIZE * at;
        }
        return number;
    }

    private InformationObject object(Map<Field, Long> numbers, String description, TimeLabel at) {
        int systemType = small(numbers, Field.SYSTEM_TYPE);
        int systemAddress = small(numbers, Field.SYSTEM_ADDRESS);
        int componentType = small(numbers, Field.COMPONENT_TYPE);
        long componentAddress = numbers.getOrDefault(Field.COMPONENT_ADDRESS, 0L);
        int status = restored ? NORMAL : small(numbers, Field.STATUS);
        return switch (as) {
            case SYSTEM_STATUS -> new Upload.SystemStatus(systemType, systemAddress, status, at);
            case COMPONENT_STATUS ->
                new Upload.ComponentStatus(
                        systemType, systemAddress, componentType, componentAddress, status, description, at);
            case READING ->
                new Upload.Reading(
                        systemType,
                        systemAddress,
                        componentType,
                        componentAddress,
                        small(numbers, Field.ANALOG_TYPE),
                        (short) small(numbers, Field.VALUE),
                        at);
            case FACILITY_OPERATION ->
                new Upload.FacilityOperation(
                        systemType, systemAddress, small(numbers, Field.OPERATION), small(numbers, Field.OPERATOR), at);
            case TERMINAL_OPERATION ->
                new Upload.TerminalOperation(small(numbers, Field.OPERATION), small(numbers, Field.OPERATOR), at);
            // The terminal has one byte of status; a vendor's second byte says nothing the standard knows.
            default -> new Upload.TerminalStatus(status & 0xFF, at);
        };
    }

    private static int small(Map<Field, Long> numbers, Field field) {
        return Math.toIntExact(numbers.getOrDefault(field, 0L));
    }

    /** The form of a flag among several. */
    static Optional<PrivateForm> find(List<PrivateForm> forms, int flag) {
        return forms.stream().filter(form -> form.flag == flag).findFirst();
    }
}
