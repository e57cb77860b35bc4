package org.sayram.jt808;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.wire.Bytes;

/** The body of a message. */
public sealed interface Body {
    /** No fields: heartbeat, log-out, query of the position. Bytes that some terminals add are kept. */
    record Empty(Bytes added) implements Body {
        /** Without any byte added. */
        public Empty() {
            this(Bytes.NONE);
        }
    }

    /**
     * General reply of either side (0x0001, 0x8001).
     *
     * @param replySerial serial of the message answered
     * @param replyId id of the message answered
     * @param result 0 done, 1 failed, 2 message wrong, 3 not supported, 4 alarm acknowledged (platform only)
     */
    record GeneralReply(int replySerial, int replyId, int result) implements Body {}

    /**
     * Register (0x0100). Texts come without their padding.
     *
     * @param layout which edition's field lengths were used
     * @param province code of the province, 0 to 65535
     * @param city code of city or county within it, 0 to 65535
     * @param maker id of the maker
     * @param model model of the terminal
     * @param terminalId the maker's number of the terminal
     * @param plateColor colour of the plate, 0 for a vehicle without one
     * @param plate plate, or the vehicle's identification number where the colour is 0
     */
    record Register(
            Edition layout,
            int province,
            int city,
            String maker,
            String model,
            String terminalId,
            int plateColor,
            String plate)
            implements Body {}

    /**
     * Register reply (0x8100).
     *
     * @param replySerial serial of the register message
     * @param result 0 done, 1 vehicle already registered, 2 no such vehicle, 3 terminal already registered, 4 no such terminal
     * @param auth code to authenticate with; null unless the result is 0
     */
    record RegisterReply(
            int replySerial, int result, @Nullable String auth) implements Body {}

    /**
     * Authenticate (0x0102).
     *
     * @param auth the code of the register reply
     * @param imei IMEI of the terminal; null before 2019
     * @param software version of its software; null before 2019
     */
    record Authenticate(
            String auth, @Nullable String imei, @Nullable String software) implements Body {}

    /** Location report (0x0200). */
    record LocationReport(Location location) implements Body {}

    /**
     * Answer to a query of the position (0x0201).
     *
     * @param replySerial serial of the query
     */
    record LocationAnswer(int replySerial, Location location) implements Body {}

    /**
     * Batch of location reports (0x0704); they may be old and out of order.
     *
     * @param count the number of items the terminal says there are
     * @param kind 0 normal, 1 caught up after a stretch without network
     * @param locations the items that could be read
     * @param rest bytes from the first item that could not be read on, empty as a rule
     */
    record LocationBatch(int count, int kind, List<Location> locations, Bytes rest) implements Body {
        /** Holds its own list. */
        public LocationBatch {
            locations = List.copyOf(locations);
        }
    }

    /**
     * Text to the terminal (0x8300).
     *
     * @param flag bit 0 urgent, 2 on the display, 3 spoken, 4 on the advertising screen
     * @param textType 1 notice, 2 service; null before 2019
     */
    record Text(int flag, @Nullable Integer textType, String text) implements Body {}

    /**
     * Request for missing parts (0x8003).
     *
     * @param firstSerial serial of the first part of the message
     * @param numbers the parts wanted, from 1
     */
    record ResendParts(int firstSerial, List<Integer> numbers) implements Body {
        /** Holds its own list. */
        public ResendParts {
            numbers = List.copyOf(numbers);
        }
    }

    /** A part of a message sent in several frames; {@link Fragments} joins them. */
    record Part(Bytes raw) implements Body {}

    /** A body that is encrypted; this codec has no key. */
    record Encrypted(Bytes raw) implements Body {}

    /** The body of a message this codec does not know. */
    record Unknown(Bytes raw) implements Body {}

    /** A body that breaks the layout of its message. */
    record Unparsed(String why, Bytes raw) implements Body {}
}
