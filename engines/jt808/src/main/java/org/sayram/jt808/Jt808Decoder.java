package org.sayram.jt808;

import static org.sayram.jt808.Decoded.Reason.BAD_CHECKSUM;
import static org.sayram.jt808.Decoded.Reason.BAD_END;
import static org.sayram.jt808.Decoded.Reason.BAD_ESCAPE;
import static org.sayram.jt808.Decoded.Reason.BAD_START;
import static org.sayram.jt808.Decoded.Reason.LENGTH_MISMATCH;
import static org.sayram.jt808.Decoded.Reason.TOO_SHORT;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sayram.jt808.internal.BodyReader;
import org.sayram.jt808.internal.Content;
import org.sayram.jt808.internal.FrameLayout;
import org.sayram.kernel.wire.Bytes;

/**
 * Reads one frame of JT/T 808. It holds no state, may be shared between threads, never throws for bad bytes, and does not move
 * the position of the buffer it is given.
 */
public final class Jt808Decoder {
    private static final HexFormat HEX = HexFormat.of();
    private static final int VERSION_AT = 4;

    private final @Nullable Edition forced;

    /** A decoder that believes what the header says of its edition. */
    public Jt808Decoder() {
        this.forced = null;
    }

    /** A decoder for terminals whose bodies are those of another edition than their header announces. */
    public Jt808Decoder(Edition bodies) {
        this.forced = bodies;
    }

    /** Reads an array that should be exactly one frame. */
    public Decoded decode(byte[] bytes) {
        return decode(ByteBuffer.wrap(bytes));
    }

    /** Reads what remains in a buffer, which should be exactly one frame, delimiters included. */
    public Decoded decode(ByteBuffer bytes) {
        ByteBuffer in = bytes.slice();
        int length = in.remaining();
        if (length < FrameLayout.SHORTEST_FRAME) {
            return new Decoded.Rejected(TOO_SHORT, length);
        }
        if (in.get(0) != FrameLayout.DELIMITER) {
            return new Decoded.Rejected(BAD_START, 0);
        }
        if (in.get(length - 1) != FrameLayout.DELIMITER) {
            return new Decoded.Rejected(BAD_END, length - 1);
        }
        Content content = Content.of(in);
        if (content.badEscapeAt() >= 0) {
            return new Decoded.Rejected(BAD_ESCAPE, content.badEscapeAt());
        }
        return decode(content, in);
    }

    private Decoded decode(Content content, ByteBuffer in) {
        if (content.length() <= FrameLayout.HEADER_BYTES) {
            return new Decoded.Rejected(TOO_SHORT, in.remaining());
        }
        int properties = content.unsigned16(FrameLayout.PROPERTIES_AT);
        int headerBytes = FrameLayout.headerBytes(properties);
        if (content.length() <= headerBytes) {
            return new Decoded.Rejected(TOO_SHORT, in.remaining());
        }
        int bodyBytes = properties & FrameLayout.LENGTH_BITS;
        if (content.length() != headerBytes + bodyBytes + 1) {
            return new Decoded.Rejected(LENGTH_MISMATCH, content.sentAt(FrameLayout.PROPERTIES_AT));
        }
        if (!content.isSealed()) {
            return new Decoded.Rejected(BAD_CHECKSUM, content.sentAt(content.length() - 1));
        }
        Header header = header(content, properties);
        ByteBuffer body = content.slice(headerBytes, bodyBytes);
        Bytes raw = Bytes.copyOf(body);
        return new Decoded.Frame(header, BodyReader.read(header, bodies(header), body), raw, Bytes.copyOf(in));
    }

    /** Reads the body of a message joined from its parts, see {@link Fragments}. */
    public Body decodeJoined(Header header, Bytes body) {
        return BodyReader.read(header.messageId(), bodies(header), body.asBuffer());
    }

    private Edition bodies(Header header) {
        return forced == null ? header.edition() : forced;
    }

    private static Header header(Content content, int properties) {
        boolean of2019 = (properties & FrameLayout.EDITION_FLAG) != 0;
        int phoneAt = of2019 ? VERSION_AT + 1 : VERSION_AT;
        int phoneBytes = (of2019 ? Header.PHONE_DIGITS_2019 : Header.PHONE_DIGITS) / 2;
        int serialAt = phoneAt + phoneBytes;
        int partAt = serialAt + Short.BYTES;
        boolean inParts = (properties & FrameLayout.PART_FLAG) != 0;
        return new Header(
                content.unsigned16(0),
                properties >> FrameLayout.ENCRYPTION_SHIFT & FrameLayout.ENCRYPTION_BITS,
                of2019 ? Edition.OF_2019 : Edition.OF_2013,
                of2019 ? content.unsigned(VERSION_AT) : 0,
                HEX.formatHex(content.slice(phoneAt, phoneBytes).array()),
                content.unsigned16(serialAt),
                inParts ? new Header.Part(content.unsigned16(partAt), content.unsigned16(partAt + Short.BYTES)) : null);
    }
}
