package org.sayram.jt808.internal;

import java.nio.ByteBuffer;
import org.sayram.jt808.Body;
import org.sayram.jt808.Edition;
import org.sayram.jt808.Location;
import org.sayram.kernel.wire.Bytes;

/** Writes the body of a message. */
public final class BodyWriter {
    private static final int ROOM = 128 * 1024;
    private static final int IMEI_BYTES = 15;
    private static final int SOFTWARE_BYTES = 20;

    private BodyWriter() {}

    /** The bytes of a body, laid out as in this edition. */
    public static Bytes write(Edition edition, Body body) {
        ByteBuffer out = ByteBuffer.allocate(ROOM);
        switch (body) {
            case Body.Empty(Bytes added) -> out.put(added.asBuffer());
            case Body.GeneralReply reply ->
                out.putShort((short) reply.replySerial())
                        .putShort((short) reply.replyId())
                        .put((byte) reply.result());
            case Body.Register register -> RegisterLayout.of(register.layout()).write(out, register);
            case Body.RegisterReply reply -> registerReply(out, reply);
            case Body.Authenticate authenticate -> authenticate(out, edition, authenticate);
            case Body.LocationReport report -> LocationCodec.write(out, report.location());
            case Body.LocationAnswer answer -> {
                out.putShort((short) answer.replySerial());
                LocationCodec.write(out, answer.location());
            }
            case Body.LocationBatch batch -> batch(out, batch);
            case Body.Text text -> text(out, edition, text);
            case Body.ResendParts resend -> resend(out, resend);
            case Body.Part(Bytes raw) -> out.put(raw.asBuffer());
            case Body.Encrypted(Bytes raw) -> out.put(raw.asBuffer());
            case Body.Unknown(Bytes raw) -> out.put(raw.asBuffer());
            case Body.Unparsed(String why, Bytes raw) -> out.put(raw.asBuffer());
        }
        return Bytes.copyOf(out.flip());
    }

    private static void registerReply(ByteBuffer out, Body.RegisterReply reply) {
        out.putShort((short) reply.replySerial()).put((byte) reply.result());
        if (reply.auth() != null) {
            out.put(Gbk.bytes(reply.auth()));
        }
    }

    private static void authenticate(ByteBuffer out, Edition edition, Body.Authenticate authenticate) {
        byte[] auth = Gbk.bytes(authenticate.auth());
        String imei = authenticate.imei();
        String software = authenticate.software();
        if (!edition.isOf2019() || imei == null || software == null) {
            out.put(auth);
            return;
        }
        out.put((byte) auth.length).put(auth);
        Gbk.write(out, imei, IMEI_BYTES);
        Gbk.write(out, software, SOFTWARE_BYTES);
    }

    private static void batch(ByteBuffer out, Body.LocationBatch batch) {
        out.putShort((short) batch.count()).put((byte) batch.kind());
        for (Location location : batch.locations()) {
            out.putShort((short) LocationCodec.size(location));
            LocationCodec.write(out, location);
        }
        out.put(batch.rest().asBuffer());
    }

    private static void text(ByteBuffer out, Edition edition, Body.Text text) {
        out.put((byte) text.flag());
        if (edition.isOf2019()) {
            Integer type = text.textType();
            out.put((byte) (type == null ? 1 : type));
        }
        out.put(Gbk.bytes(text.text()));
    }

    private static void resend(ByteBuffer out, Body.ResendParts resend) {
        out.putShort((short) resend.firstSerial()).put((byte) resend.numbers().size());
        resend.numbers().forEach(number -> out.putShort(number.shortValue()));
    }
}
