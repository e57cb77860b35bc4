package org.sayram.gb26875;

import java.time.Instant;
import java.time.ZoneId;
import org.sayram.kernel.wire.Bytes;

/** Frames made for a test. */
final class Frames {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NOON = Instant.parse("2026-06-15T04:00:00Z");
    private static final Gb26875Encoder ENCODER = new Gb26875Encoder();

    private Frames() {}

    static Header header(int serial, Command command) {
        return Header.of(serial, TimeLabel.of(NOON, SHANGHAI), 889, 88888, command);
    }

    static Bytes of(int serial, Body body) {
        return ENCODER.encode(header(serial, Command.SEND), body);
    }

    /** A frame of command 2 around any data unit, with a right length and checksum. */
    static Bytes around(String unitHex) {
        byte[] unit = Bytes.ofHex(unitHex.replace(" ", "")).toArray();
        byte[] head = of(1, new Body.Empty()).toArray();
        byte[] frame = new byte[30 + unit.length];
        System.arraycopy(head, 0, frame, 0, 27);
        System.arraycopy(unit, 0, frame, 27, unit.length);
        return sealed(frame);
    }

    /** Puts the right length, checksum and end mark into a frame. */
    static Bytes sealed(byte[] frame) {
        int length = frame.length - 30;
        frame[24] = (byte) length;
        frame[25] = (byte) (length >> 8);
        int sum = 0;
        for (int at = 2; at < frame.length - 3; at++) {
            sum += frame[at];
        }
        frame[frame.length - 3] = (byte) sum;
        frame[frame.length - 2] = 0x23;
        frame[frame.length - 1] = 0x23;
        return Bytes.copyOf(frame);
    }

    static Decoded.Frame decode(Bytes bytes) {
        return (Decoded.Frame) new Gb26875Decoder().decode(bytes.asBuffer());
    }
}
