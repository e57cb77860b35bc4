package org.sayram.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sayram.identity.IdentitySettings;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that must be read again (AES-256-GCM), so that a copy of the database does not give them away. The key
 * lies in a file outside the database; every sealed text names algorithm and key, so that both can be changed later.
 */
@Component
class SecretBox {
    private static final String PREFIX = "aes256gcm:1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;

    SecretBox(IdentitySettings settings) {
        this.file = settings.keys().resolve("identity-1.key");
    }

    /** Seals a secret for one owner; it cannot be opened as another's. */
    String seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return PREFIX + Base64.getEncoder().encodeToString(all);
    }

    byte[] open(String sealed, String owner) {
        if (!sealed.startsWith(PREFIX)) {
            throw new IllegalStateException("a secret of " + owner + " is sealed in an unknown way");
        }
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(PREFIX.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of " + owner + " does not fit the key " + file, e);
        }
    }

    private synchronized SecretKeySpec key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " can be neither read nor made", e);
        }
    }

    /** Written beside and then linked into place, so that no reader ever sees half a key and no second key replaces it. */
    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try (var channel = Files.newByteChannel(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherInstanceWasFirst) {
            // Its key is as good as ours, and it is the one that both must use.
            return;
        } finally {
            Files.delete(fresh);
        }
    }
}
