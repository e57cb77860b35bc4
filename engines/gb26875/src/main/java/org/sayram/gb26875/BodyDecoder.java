package org.sayram.gb26875;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayram.kernel.wire.Bytes;

/** Reads a data unit. Whatever the bytes are, the answer is a body; nothing is thrown for them. */
final class BodyDecoder {
    private final ZoneId zone;
    private final List<PrivateForm> forms;

    BodyDecoder(ZoneId zone, List<PrivateForm> forms) {
        this.zone = zone;
        this.forms = forms;
    }

    /** Reads the whole of a little-endian buffer. */
    Body decode(ByteBuffer unit) {
        if (!unit.hasRemaining()) {
            return new Body.Empty();
        }
        int type = Byte.toUnsignedInt(unit.get());
        if (!unit.hasRemaining()) {
            return new Body.OneByte(type);
        }
        int count = Byte.toUnsignedInt(unit.get());
        Optional<ObjectType> known = ObjectType.findByCode(type);
        Optional<PrivateForm> form = PrivateForm.find(forms, type)
                .filter(one -> count * one.objectBytes() == unit.remaining())
                .filter(one -> known.isEmpty() || known.get().objectBytes() != one.objectBytes());
        if (form.isPresent()) {
            return privately(form.get(), count, unit);
        }
        if (known.isEmpty()) {
            return new Body.UnknownType(type, count, Bytes.copyOf(unit));
        }
        return known.get().objectBytes() == ObjectType.SIZE_VARIES
                ? texts(known.get(), count, unit)
                : fixed(known.get(), count, unit);
    }

    private Body privately(PrivateForm form, int count, ByteBuffer in) {
        Bytes raw = Bytes.copyOf(in);
        List<InformationObject> objects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            objects.add(form.read(in, zone));
        }
        return new Body.Private(form, objects, raw);
    }

    private Body fixed(ObjectType type, int count, ByteBuffer in) {
        int needed = count * type.objectBytes();
        if (needed != in.remaining()) {
            String why = count + " object(s) of type " + type.code() + " take " + needed + " bytes, there are "
                    + in.remaining();
            return new Body.Unparsed(type, count, Bytes.copyOf(in), why);
        }
        ObjectReader reader = new ObjectReader(in, zone);
        List<InformationObject> objects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            objects.add(reader.read(type));
        }
        return new Body.Objects(type, objects);
    }

    // Types 6 and 26: each object says itself how long its text is.
    private Body texts(ObjectType type, int count, ByteBuffer in) {
        Bytes raw = Bytes.copyOf(in);
        int lengthAt = type == ObjectType.SYSTEM_CONFIGURATION ? 2 : 0;
        ObjectReader reader = new ObjectReader(in, zone);
        List<InformationObject> objects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int head = lengthAt + 1;
            int needed = in.remaining() < head ? head : head + Byte.toUnsignedInt(in.get(in.position() + lengthAt));
            if (in.remaining() < needed) {
                String why = "object " + (i + 1) + " of type " + type.code() + " takes " + needed + " bytes, there are "
                        + in.remaining();
                return new Body.Unparsed(type, count, raw, why);
            }
            objects.add(reader.read(type));
        }
        if (in.hasRemaining()) {
            String why = in.remaining() + " byte(s) left over behind " + count + " object(s) of type " + type.code();
            return new Body.Unparsed(type, count, raw, why);
        }
        return new Body.Objects(type, objects);
    }
}
