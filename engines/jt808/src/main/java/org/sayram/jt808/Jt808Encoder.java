package org.sayram.jt808;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.sayram.jt808.internal.BodyWriter;
import org.sayram.jt808.internal.FrameLayout;
import org.sayram.kernel.wire.Bytes;

/** Writes frames of JT/T 808. It holds no state and may be shared between threads. */
public final class Jt808Encoder {
    private static final HexFormat HEX = HexFormat.of();

    /** The longest body that one frame can carry, in bytes. */
    public static final int LONGEST_BODY = FrameLayout.LENGTH_BITS;

    /**
     * The frame of a message, delimiters included.
     *
     * @throws IllegalArgumentException when the body is longer than one frame can carry; the message names both lengths
     */
    public Bytes encode(Header header, Body body) {
        Bytes bodyBytes = BodyWriter.write(header.edition(), body);
        if (bodyBytes.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("a body of " + bodyBytes.length()
                    + " bytes does not fit into one frame, " + LONGEST_BODY + " at most: shorten it");
        }
        ByteBuffer content = ByteBuffer.allocate(FrameLayout.LONGEST_CONTENT);
        head(content, header, bodyBytes.length());
        content.put(bodyBytes.asBuffer());
        content.put(FrameLayout.checksum(content.array(), content.position()));
        return escaped(content.flip());
    }

    private static void head(ByteBuffer content, Header header, int bodyLength) {
        Header.Part part = header.part();
        int properties = bodyLength
                | header.encryption() << FrameLayout.ENCRYPTION_SHIFT
                | (part == null ? 0 : FrameLayout.PART_FLAG)
                | (header.edition().isOf2019() ? FrameLayout.EDITION_FLAG : 0);
        content.putShort((short) header.messageId()).putShort((short) properties);
        if (header.edition().isOf2019()) {
            content.put((byte) header.protocolVersion());
        }
        content.put(HEX.parseHex(header.phone())).putShort((short) header.serial());
        if (part != null) {
            content.putShort((short) part.total()).putShort((short) part.number());
        }
    }

    private static Bytes escaped(ByteBuffer content) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(content.remaining() + 8);
        frame.write(FrameLayout.DELIMITER);
        while (content.hasRemaining()) {
            byte one = content.get();
            if (one == FrameLayout.DELIMITER) {
                frame.write(FrameLayout.ESCAPE);
                frame.write(FrameLayout.ESCAPED_DELIMITER);
            } else if (one == FrameLayout.ESCAPE) {
                frame.write(FrameLayout.ESCAPE);
                frame.write(FrameLayout.ESCAPED_ESCAPE);
            } else {
                frame.write(one);
            }
        }
        frame.write(FrameLayout.DELIMITER);
        return Bytes.copyOf(frame.toByteArray());
    }
}
