package org.sayram.gb26875;

/**
 * The control unit of a frame (clause 6.3): who speaks to whom, in which exchange, when, and to what end.
 *
 * @param serial number of the exchange, 0 to 65535; the answer repeats it
 * @param mainVersion 1 in the standard; devices in the field also send 0 and 16
 * @param userVersion free
 * @param sent when the frame was sent, by the sender's clock
 * @param source opaque 48-bit number of the sender
 * @param destination opaque 48-bit number of the receiver
 * @param command the command byte, see {@link Command}; any value 0 to 255
 */
public record Header(
        int serial, int mainVersion, int userVersion, TimeLabel sent, long source, long destination, int command) {
    /** Refuses values that do not fit their fields. */
    public Header {
        Checks.word("serial", serial);
        Checks.octet("mainVersion", mainVersion);
        Checks.octet("userVersion", userVersion);
        Checks.address("source", source);
        Checks.address("destination", destination);
        Checks.octet("command", command);
    }

    /** A header of version 1.1. */
    public static Header of(int serial, TimeLabel sent, long source, long destination, Command command) {
        return new Header(serial, 1, 1, sent, source, destination, command.code());
    }

    /** Whether the command byte is this one. */
    public boolean is(Command wanted) {
        return command == wanted.code();
    }
}
