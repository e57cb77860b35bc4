package org.sayram.gb26875;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.sayram.gb26875.FrameLayout.MAX_UNIT_BYTES;
import static org.sayram.gb26875.FrameLayout.OVERHEAD_BYTES;
import static org.sayram.gb26875.FrameLayout.UNIT_AT;

import java.nio.ByteBuffer;
import org.sayram.kernel.wire.Bytes;

/**
 * Writes frames of GB/T 26875.3-2011. It holds no state and may be shared between threads. What cannot be said in the
 * standard (more objects than a type allows, a data unit above 1024 bytes) is refused as a fault of the caller.
 */
public final class Gb26875Encoder {
    // Three objects of type 6, each with three bytes before at most 255 bytes of text.
    private static final int TEXTS_BYTES = 2 + 3 * (3 + 0xFF);

    /** The whole frame, with length and a checksum of its own. */
    public Bytes encode(Header header, Body body) {
        Bytes unit = encodeUnit(body);
        ByteBuffer out = ByteBuffer.allocate(OVERHEAD_BYTES + unit.length()).order(LITTLE_ENDIAN);
        out.putShort(FrameLayout.START_MARK).putShort((short) header.serial());
        out.put((byte) header.mainVersion()).put((byte) header.userVersion());
        out.put(header.sent().raw().asBuffer());
        FrameLayout.writeAddress(out, header.source());
        FrameLayout.writeAddress(out, header.destination());
        out.putShort((short) unit.length()).put((byte) header.command());
        out.put(unit.asBuffer());
        out.put((byte) FrameLayout.checksum(out, UNIT_AT + unit.length())).putShort(FrameLayout.END_MARK);
        return Bytes.copyOf(out.flip());
    }

    /** The data unit alone. */
    public Bytes encodeUnit(Body body) {
        Bytes unit = switch (body) {
            case Body.Empty empty -> Bytes.NONE;
            case Body.OneByte one -> Bytes.copyOf(new byte[] {(byte) one.value()});
            case Body.Objects objects -> objects(objects);
            case Body.Private own -> raw(own.form().flag(), own.objects().size(), own.raw());
            case Body.UnknownType unknown -> raw(unknown.type(), unknown.count(), unknown.raw());
            case Body.Unparsed unparsed -> raw(unparsed.type().code(), unparsed.count(), unparsed.raw());
        };
        if (unit.length() > MAX_UNIT_BYTES) {
            throw new IllegalArgumentException(
                    "a data unit of " + unit.length() + " bytes is above " + MAX_UNIT_BYTES + "; send fewer objects");
        }
        return unit;
    }

    private static Bytes objects(Body.Objects body) {
        int count = body.objects().size();
        if (count > body.type().maxObjects()) {
            throw new IllegalArgumentException("type " + body.type().code() + " allows "
                    + body.type().maxObjects() + " objects in a frame, not " + count);
        }
        ByteBuffer out = ByteBuffer.allocate(sizeOf(body)).order(LITTLE_ENDIAN);
        out.put((byte) body.type().code()).put((byte) count);
        ObjectWriter writer = new ObjectWriter(out);
        body.objects().forEach(writer::write);
        return Bytes.copyOf(out.flip());
    }

    private static int sizeOf(Body.Objects body) {
        int objectBytes = body.type().objectBytes();
        return objectBytes == ObjectType.SIZE_VARIES
                ? TEXTS_BYTES
                : 2 + objectBytes * body.objects().size();
    }

    private static Bytes raw(int type, int count, Bytes rest) {
        ByteBuffer out = ByteBuffer.allocate(2 + rest.length());
        out.put((byte) type).put((byte) count).put(rest.asBuffer());
        return Bytes.copyOf(out.flip());
    }
}
