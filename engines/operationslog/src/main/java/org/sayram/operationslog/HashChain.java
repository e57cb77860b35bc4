package org.sayram.operationslog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals events into the hash chain of their (node, incarnation).
 *
 * <p>The digest is SHA-256 over encoding version 1. Every field is written in the order of {@link Event}, all but {@code hash}
 * itself, numbers big-endian, so that no two different events have the same bytes:
 *
 * <pre>
 * header       13 bytes  ASCII "sayram.event" and the encoding version, 01
 * id, actId    16 bytes each
 * world, stream, node, actor, type, body   length in bytes (int 32), then UTF-8
 * incarnation, term, version               int 32
 * sequence     int 64
 * basedOn      00, or 01 and 16 bytes
 * clock        millis int 64, counter int 32
 * occurredAt, recordedAt                   seconds since 1970 int 64, nanoseconds int 32
 * previousHash 32 bytes
 * </pre>
 *
 * A later encoding gets a new version byte; events sealed under an older one are verified under that one.
 */
public final class HashChain {
    private static final byte[] HEADER = "sayram.event".getBytes(StandardCharsets.US_ASCII);
    private static final int ENCODING_VERSION = 1;

    private HashChain() {}

    /** The digest an event must carry after the given predecessor. */
    public static Hash hashOf(UnsealedEvent event, Hash previousHash) {
        return Hash.of(encode(event, previousHash));
    }

    /** The event with its seal; {@code previous} is the hash of the event before it, {@link Hash#NONE} for the first. */
    public static Event seal(UnsealedEvent event, Hash previous) {
        return Event.of(event, previous, hashOf(event, previous));
    }

    static byte[] encode(UnsealedEvent event, Hash previousHash) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.write(HEADER);
            out.writeByte(ENCODING_VERSION);
            uuid(out, event.id());
            uuid(out, event.actId());
            text(out, event.world());
            text(out, event.stream());
            text(out, event.node());
            out.writeInt(event.incarnation());
            out.writeLong(event.sequence());
            out.writeInt(event.term());
            optionalUuid(out, event.basedOn());
            out.writeLong(event.clock().millis());
            out.writeInt(event.clock().counter());
            instant(out, event.occurredAt());
            instant(out, event.recordedAt());
            text(out, event.actor());
            text(out, event.type());
            out.writeInt(event.version());
            text(out, event.body());
            out.write(previousHash.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void uuid(DataOutputStream out, UUID value) throws IOException {
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    private static void optionalUuid(DataOutputStream out, @Nullable UUID value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            uuid(out, value);
        }
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static void instant(DataOutputStream out, Instant value) throws IOException {
        out.writeLong(value.getEpochSecond());
        out.writeInt(value.getNano());
    }
}
