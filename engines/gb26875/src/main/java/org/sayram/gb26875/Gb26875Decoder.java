package org.sayram.gb26875;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.sayram.gb26875.Decoded.Reason.BAD_CHECKSUM;
import static org.sayram.gb26875.Decoded.Reason.BAD_END;
import static org.sayram.gb26875.Decoded.Reason.BAD_START;
import static org.sayram.gb26875.Decoded.Reason.LENGTH_MISMATCH;
import static org.sayram.gb26875.Decoded.Reason.TOO_SHORT;
import static org.sayram.gb26875.FrameLayout.END_MARK;
import static org.sayram.gb26875.FrameLayout.LENGTH_AT;
import static org.sayram.gb26875.FrameLayout.MAX_UNIT_BYTES;
import static org.sayram.gb26875.FrameLayout.OVERHEAD_BYTES;
import static org.sayram.gb26875.FrameLayout.START_AT;
import static org.sayram.gb26875.FrameLayout.START_MARK;
import static org.sayram.gb26875.FrameLayout.UNIT_AT;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.sayram.kernel.wire.Bytes;

/**
 * Reads one frame of GB/T 26875.3-2011 (clauses 6 to 8). It holds no state, may be shared between threads, never throws for
 * bad bytes, and does not move the position of the buffer it is given.
 */
public final class Gb26875Decoder {
    private final Dialect dialect;
    private final BodyDecoder bodies;

    /** A decoder of the standard as it stands. */
    public Gb26875Decoder() {
        this(Dialect.STANDARD);
    }

    /** A decoder for terminals that bend the standard in this way. */
    public Gb26875Decoder(Dialect dialect) {
        this.dialect = dialect;
        this.bodies = new BodyDecoder(dialect.zone(), dialect.forms());
    }

    /** Reads an array that should be exactly one frame. */
    public Decoded decode(byte[] bytes) {
        return decode(ByteBuffer.wrap(bytes));
    }

    /** Reads what remains in a buffer, which should be exactly one frame. */
    public Decoded decode(ByteBuffer bytes) {
        ByteBuffer in = bytes.slice().order(LITTLE_ENDIAN);
        if (in.remaining() < OVERHEAD_BYTES) {
            return new Decoded.Rejected(TOO_SHORT, in.remaining());
        }
        if (in.getShort(START_AT) != START_MARK) {
            return new Decoded.Rejected(BAD_START, START_AT);
        }
        int length = FrameLayout.unitLength(in);
        if (length > MAX_UNIT_BYTES || in.remaining() != OVERHEAD_BYTES + length) {
            return new Decoded.Rejected(LENGTH_MISMATCH, LENGTH_AT);
        }
        int checksumAt = UNIT_AT + length;
        if (in.getShort(checksumAt + 1) != END_MARK) {
            return new Decoded.Rejected(BAD_END, checksumAt + 1);
        }
        if (FrameLayout.checksum(in, checksumAt) != Byte.toUnsignedInt(in.get(checksumAt))) {
            return new Decoded.Rejected(BAD_CHECKSUM, checksumAt);
        }
        return frame(in, length);
    }

    /**
     * The control unit of bytes that were refused, so that a bad checksum can be denied. Only the start mark and the room for
     * a control unit are checked: what the header says is a guess until the frame is whole.
     */
    public Optional<Header> findHeader(Bytes refused) {
        ByteBuffer in = refused.asBuffer().order(LITTLE_ENDIAN);
        if (in.remaining() < UNIT_AT || in.getShort(START_AT) != START_MARK) {
            return Optional.empty();
        }
        return Optional.of(header(in));
    }

    private Decoded.Frame frame(ByteBuffer in, int length) {
        Bytes raw = Bytes.copyOf(in);
        ByteBuffer unit = in.slice(UNIT_AT, length).order(LITTLE_ENDIAN);
        return new Decoded.Frame(header(in), bodies.decode(unit), raw);
    }

    private Header header(ByteBuffer frame) {
        ByteBuffer in = frame.duplicate().order(LITTLE_ENDIAN).position(FrameLayout.SERIAL_AT);
        int serial = Short.toUnsignedInt(in.getShort());
        int mainVersion = Byte.toUnsignedInt(in.get());
        int userVersion = Byte.toUnsignedInt(in.get());
        TimeLabel sent = TimeLabel.read(in, dialect.zone());
        long source = FrameLayout.readAddress(in);
        long destination = FrameLayout.readAddress(in);
        int command = Byte.toUnsignedInt(in.get(FrameLayout.COMMAND_AT));
        return new Header(serial, mainVersion, userVersion, sent, source, destination, command);
    }
}
