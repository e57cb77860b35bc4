package org.sayram.jt808.internal;

import static org.sayram.jt808.internal.LocationCodec.take;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sayram.jt808.Body;
import org.sayram.jt808.Edition;
import org.sayram.jt808.Header;
import org.sayram.jt808.Location;
import org.sayram.jt808.MessageId;
import org.sayram.kernel.wire.Bytes;

/** Reads the body of a message; what breaks its layout comes out as {@link Body.Unparsed}. */
public final class BodyReader {
    private static final int GENERAL_REPLY_BYTES = 5;
    private static final int IMEI_BYTES = 15;
    private static final int SOFTWARE_BYTES = 20;

    private BodyReader() {}

    /** Reads all that remains, laid out as in this edition. */
    public static Body read(Header header, Edition edition, ByteBuffer in) {
        if (header.encryption() != 0) {
            return new Body.Encrypted(Bytes.copyOf(in));
        }
        if (header.part() != null) {
            return new Body.Part(Bytes.copyOf(in));
        }
        return read(header.messageId(), edition, in);
    }

    /** Reads the whole body of a message, from one frame or joined from parts. */
    public static Body read(int messageId, Edition edition, ByteBuffer in) {
        MessageId known = MessageId.findByCode(messageId).orElse(null);
        if (known == null) {
            return new Body.Unknown(Bytes.copyOf(in));
        }
        return switch (known) {
            case HEARTBEAT, LOG_OUT, ASK_LOCATION -> new Body.Empty(Bytes.copyOf(in));
            case TERMINAL_REPLY, PLATFORM_REPLY -> generalReply(in);
            case REGISTER -> register(edition, in);
            case REGISTER_REPLY -> registerReply(in);
            case AUTHENTICATE -> authenticate(edition, in);
            case LOCATION -> location(in);
            case LOCATION_ANSWER -> locationAnswer(in);
            case LOCATION_BATCH -> batch(in);
            case TEXT -> text(edition, in);
            case RESEND_PARTS -> resendParts(in);
        };
    }

    private static Body tooShort(ByteBuffer in, int wanted) {
        return new Body.Unparsed(
                "the body takes at least " + wanted + " bytes, there are " + in.remaining(), Bytes.copyOf(in));
    }

    private static Body generalReply(ByteBuffer in) {
        if (in.remaining() < GENERAL_REPLY_BYTES) {
            return tooShort(in, GENERAL_REPLY_BYTES);
        }
        return new Body.GeneralReply(
                Short.toUnsignedInt(in.getShort()), Short.toUnsignedInt(in.getShort()), Byte.toUnsignedInt(in.get()));
    }

    private static Body register(Edition edition, ByteBuffer in) {
        RegisterLayout layout = RegisterLayout.of(edition, in.remaining());
        return in.remaining() < layout.fixedBytes() ? tooShort(in, layout.fixedBytes()) : layout.read(in);
    }

    private static Body registerReply(ByteBuffer in) {
        int fixed = Short.BYTES + 1;
        if (in.remaining() < fixed) {
            return tooShort(in, fixed);
        }
        int serial = Short.toUnsignedInt(in.getShort());
        int result = Byte.toUnsignedInt(in.get());
        return new Body.RegisterReply(serial, result, result == 0 ? Gbk.readRest(in) : null);
    }

    /** Some terminals announce 2019 and send the bare code of 2013: the lengths tell. */
    private static Body authenticate(Edition edition, ByteBuffer in) {
        int behindLength = in.remaining() - 1 - IMEI_BYTES - SOFTWARE_BYTES;
        if (edition.isOf2019() && behindLength >= 0 && Byte.toUnsignedInt(in.get(in.position())) == behindLength) {
            String auth = Gbk.read(in, Byte.toUnsignedInt(in.get()));
            return new Body.Authenticate(auth, Gbk.read(in, IMEI_BYTES), Gbk.read(in, SOFTWARE_BYTES));
        }
        return new Body.Authenticate(Gbk.readRest(in), null, null);
    }

    private static Body location(ByteBuffer in) {
        return in.remaining() < LocationCodec.FIXED_BYTES
                ? tooShort(in, LocationCodec.FIXED_BYTES)
                : new Body.LocationReport(LocationCodec.read(in));
    }

    private static Body locationAnswer(ByteBuffer in) {
        int fixed = Short.BYTES + LocationCodec.FIXED_BYTES;
        return in.remaining() < fixed
                ? tooShort(in, fixed)
                : new Body.LocationAnswer(Short.toUnsignedInt(in.getShort()), LocationCodec.read(in));
    }

    private static Body batch(ByteBuffer in) {
        int fixed = Short.BYTES + 1;
        if (in.remaining() < fixed) {
            return tooShort(in, fixed);
        }
        int count = Short.toUnsignedInt(in.getShort());
        int kind = Byte.toUnsignedInt(in.get());
        List<Location> locations = new ArrayList<>();
        while (locations.size() < count && in.remaining() >= Short.BYTES) {
            int length = Short.toUnsignedInt(in.getShort(in.position()));
            if (length < LocationCodec.FIXED_BYTES || in.remaining() < Short.BYTES + length) {
                break;
            }
            in.position(in.position() + Short.BYTES);
            locations.add(LocationCodec.read(in.slice(in.position(), length)));
            in.position(in.position() + length);
        }
        return new Body.LocationBatch(count, kind, locations, take(in, in.remaining()));
    }

    private static Body text(Edition edition, ByteBuffer in) {
        int fixed = edition.isOf2019() ? 2 : 1;
        if (in.remaining() < fixed) {
            return tooShort(in, fixed);
        }
        int flag = Byte.toUnsignedInt(in.get());
        Integer type = edition.isOf2019() ? Byte.toUnsignedInt(in.get()) : null;
        return new Body.Text(flag, type, Gbk.readRest(in));
    }

    private static Body resendParts(ByteBuffer in) {
        int fixed = Short.BYTES + 1;
        if (in.remaining() < fixed) {
            return tooShort(in, fixed);
        }
        int serial = Short.toUnsignedInt(in.getShort());
        int count = Byte.toUnsignedInt(in.get());
        List<Integer> numbers = new ArrayList<>();
        while (numbers.size() < count && in.remaining() >= Short.BYTES) {
            numbers.add(Short.toUnsignedInt(in.getShort()));
        }
        return new Body.ResendParts(serial, numbers);
    }
}
