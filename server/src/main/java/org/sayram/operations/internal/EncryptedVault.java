package org.sayram.operations.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.Vault;
import org.sayram.operations.VaultKeyDestroyed;
import org.sayram.operations.VaultReference;
import org.sayram.operations.World;
import org.sayram.operationslog.EventIds;
import org.sayram.operationslog.Hash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The vault on PostgreSQL: AES-256-GCM under a key per incident, which is itself wrapped under the node's key in a file. */
@Component
class EncryptedVault implements Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final VaultStore store;
    private final NodeKeys keys;
    private final OperationsLog log;
    private final VaultAudit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final EventIds ids = new EventIds(random);

    EncryptedVault(VaultStore store, NodeKeys keys, OperationsLog log, VaultAudit audit, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public VaultReference keep(World world, UUID incident, String purpose, String value) {
        UUID reference = ids.next(clock.instant());
        byte[] salted = salted(value);
        byte[] sealed = seal(incidentKey(world, incident), salted, reference);
        store.insertValue(reference, world, incident, purpose, sealed, clock.instant());
        return new VaultReference(reference, Hash.of(salted).hex());
    }

    @Override
    @Transactional
    public Optional<String> open(VaultReference reference, Actor reader, String reason) {
        if (reason.isBlank()) {
            throw OperationsProblem.REASON_MISSING.with();
        }
        audit.opened(reference.id(), reader, reason);
        return store.findValue(reference.id())
                .flatMap(value -> store.findWrappedKey(value.world(), value.incident())
                        .map(wrapped -> unwrap(wrapped, value.incident()))
                        .map(key -> unseal(key, value.cipher(), reference.id())))
                .map(salted -> text(salted, reference));
    }

    @Override
    @Transactional
    public void destroyKey(World world, UUID incident, Act act, String reason) {
        var destroyed = new VaultKeyDestroyed(incident, reason);
        log.append(world, act, List.of(new StreamEvent(StreamId.incident(incident), destroyed)));
    }

    private byte[] salted(String value) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(salt.length + plain.length)
                .put(salt)
                .put(plain)
                .array();
    }

    private static String text(byte[] salted, VaultReference reference) {
        if (!Hash.of(salted).hex().equals(reference.saltedHash())) {
            throw new IllegalStateException("the vault entry " + reference.id() + " is not what the log says was kept");
        }
        return new String(salted, SALT_BYTES, salted.length - SALT_BYTES, StandardCharsets.UTF_8);
    }

    private SecretKey incidentKey(World world, UUID incident) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        byte[] wrapped = store.keyOrInsert(world, incident, seal(keys.vaultKey(), fresh, incident));
        return unwrap(wrapped, incident);
    }

    private SecretKey unwrap(byte[] wrapped, UUID incident) {
        return new SecretKeySpec(unseal(keys.vaultKey(), wrapped, incident), "AES");
    }

    /** Nonce, then cipher text with its tag. The id it belongs to is authenticated, so that rows cannot be swapped. */
    private byte[] seal(SecretKey key, byte[] plain, UUID bound) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain, bound);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private byte[] unseal(SecretKey key, byte[] sealed, UUID bound) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] body = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, body, bound);
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] input, UUID bound) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault entry of " + bound + " does not open with this node's key", e);
        }
    }
}
