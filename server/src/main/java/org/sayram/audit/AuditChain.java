package org.sayram.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The link between two rows: SHA-256 over the row before and every field of this one, each with its length. */
final class AuditChain {
    /** What the first row links to. */
    static final int HASH_BYTES = 32;

    private AuditChain() {}

    static byte[] hash(byte[] previous, AuditRecord entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.number()).array());
        add(digest, entry.recordedAt());
        add(digest, entry.occurredAt());
        add(digest, entry.actorId());
        add(digest, entry.actorName());
        add(digest, entry.address());
        add(digest, entry.act());
        add(digest, entry.object());
        add(digest, entry.outcome().code());
        add(digest, entry.details());
        return digest.digest();
    }

    private static void add(MessageDigest digest, Instant instant) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(micros).array());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
