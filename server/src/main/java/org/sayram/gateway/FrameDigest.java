package org.sayram.gateway;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short digests by which repeats of a frame are recognised. */
final class FrameDigest {
    private FrameDigest() {}

    static long of(long terminal, byte[] raw) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(terminal).flip());
            return ByteBuffer.wrap(sha256.digest(raw)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
