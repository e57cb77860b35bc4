package org.sayram.gb26875;

import java.util.List;
import org.sayram.kernel.wire.Bytes;

/** The application data unit of a frame (clause 8). */
public sealed interface Body {
    /** The information objects that were understood, in the order sent; none where there are none. */
    default List<InformationObject> information() {
        return List.of();
    }

    /** No data unit, as in confirm, deny and the keep-alive of many devices. */
    record Empty() implements Body {}

    /**
     * A data unit of one byte, which has room for neither type nor count: a vendor's keep-alive (16 hex) or echo.
     *
     * @param value 0 to 255
     */
    record OneByte(int value) implements Body {
        /** Refuses a value that does not fit a byte. */
        public OneByte {
            Checks.octet("value", value);
        }
    }

    /**
     * Information objects of one type of the standard, all understood.
     *
     * @param type the type flag
     * @param objects the objects, in the order sent
     */
    record Objects(ObjectType type, List<InformationObject> objects) implements Body {
        /** Refuses objects of another type and more than a byte can count. */
        public Objects {
            objects = List.copyOf(objects);
            Checks.octet("number of objects", objects.size());
            for (InformationObject object : objects) {
                if (!type.describes(object)) {
                    throw new IllegalArgumentException("type " + type.code() + " (" + type + ") is not described by a "
                            + object.getClass().getSimpleName());
                }
            }
        }

        @Override
        public List<InformationObject> information() {
            return objects;
        }

        /** Objects of one type, written out. */
        public static Objects of(ObjectType type, InformationObject... objects) {
            return new Objects(type, List.of(objects));
        }
    }

    /**
     * Objects in a vendor's own form, understood by the terminal's dialect.
     *
     * @param form how they were read
     * @param objects what they say, in the order sent
     * @param raw what follows type and count
     */
    record Private(PrivateForm form, List<InformationObject> objects, Bytes raw) implements Body {
        /** Refuses more objects than a byte can count. */
        public Private {
            objects = List.copyOf(objects);
            Checks.octet("number of objects", objects.size());
        }

        @Override
        public List<InformationObject> information() {
            return objects;
        }
    }

    /**
     * A type flag that the standard reserves or leaves to the vendor; kept as it came.
     *
     * @param type the type flag, 0 to 255
     * @param count the byte after it, by the standard the number of objects
     * @param raw what follows the two bytes
     */
    record UnknownType(int type, int count, Bytes raw) implements Body {
        /** Refuses values that do not fit a byte. */
        public UnknownType {
            Checks.octet("type", type);
            Checks.octet("count", count);
        }
    }

    /**
     * A known type whose bytes do not fill its objects, for example a vendor's shortened form; kept as it came.
     *
     * @param type the type flag
     * @param count the number of objects announced, 0 to 255
     * @param raw what follows the two bytes
     * @param why the disagreement in words, with its numbers
     */
    record Unparsed(ObjectType type, int count, Bytes raw, String why) implements Body {
        /** Refuses a count that does not fit a byte. */
        public Unparsed {
            Checks.octet("count", count);
        }
    }
}
