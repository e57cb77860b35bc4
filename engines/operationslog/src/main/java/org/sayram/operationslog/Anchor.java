package org.sayram.operationslog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A signed head of the log, kept outside the database and exchanged between nodes: proof that the chain of a
 * (node, incarnation) ended in this hash when it was signed.
 *
 * @param node whose log
 * @param incarnation which incarnation of it
 * @param sequence sequence of the last event signed for, 1 or more
 * @param head hash of that event
 * @param signedAt when it was signed; microseconds
 * @param keyId {@link AnchorVerifier#keyId} of the key
 * @param signature Ed25519 over the other fields, in Base64
 */
public record Anchor(
        String node, int incarnation, long sequence, Hash head, Instant signedAt, String keyId, String signature) {
    private static final byte[] HEADER = "sayram.anchor".getBytes(StandardCharsets.US_ASCII);
    private static final int ENCODING_VERSION = 1;

    /** Cuts the time to the microsecond and refuses a sequence below 1. */
    public Anchor {
        signedAt = signedAt.truncatedTo(ChronoUnit.MICROS);
        if (sequence < 1) {
            throw new IllegalArgumentException("an anchor of sequence " + sequence + " signs for no event");
        }
    }

    /**
     * What is signed, encoding version 1: ASCII "sayram.anchor", 01, node (length int 32, UTF-8), incarnation int 32, sequence
     * int 64, the 32 bytes of the head, seconds int 64 and nanoseconds int 32 of signing, key id (length, UTF-8).
     */
    byte[] signedBytes() {
        var bytes = new ByteArrayOutputStream(160);
        try (var out = new DataOutputStream(bytes)) {
            out.write(HEADER);
            out.writeByte(ENCODING_VERSION);
            text(out, node);
            out.writeInt(incarnation);
            out.writeLong(sequence);
            out.write(head.bytes());
            out.writeLong(signedAt.getEpochSecond());
            out.writeInt(signedAt.getNano());
            text(out, keyId);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
