package org.sayram.operations.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vault's rows: wrapped keys and encrypted values. */
@Repository
class VaultStore {
    private final JdbcClient jdbc;

    VaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An encrypted value. */
    @SuppressWarnings("ArrayRecordComponent") // bytes from one row to one decryption; never compared or kept
    record SealedValue(World world, UUID incident, byte[] cipher) {}

    void insertValue(UUID reference, World world, UUID incident, String purpose, byte[] cipher, Instant keptAt) {
        jdbc.sql("""
                insert into operations.vault_value (reference, world, incident, purpose, cipher, kept_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(reference, world.name(), incident, purpose, cipher, Timestamp.from(keptAt))
                .update();
    }

    Optional<SealedValue> findValue(UUID reference) {
        return jdbc.sql("select world, incident, cipher from operations.vault_value where reference = ?")
                .param(reference)
                .query((row, number) -> new SealedValue(
                        new World(row.getString("world")),
                        java.util.Objects.requireNonNull(row.getObject("incident", UUID.class)),
                        row.getBytes("cipher")))
                .optional();
    }

    /** The wrapped key of an incident; empty where there is none or it was destroyed. */
    Optional<byte[]> findWrappedKey(World world, UUID incident) {
        return jdbc.sql("""
                select wrapped_key from operations.vault_key
                where world = ? and incident = ? and wrapped_key is not null
                """)
                .params(world.name(), incident)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The incident's wrapped key, or this one if it has none; it stays until the transaction ends. A destroyed key does not come back. */
    byte[] keyOrInsert(World world, UUID incident, byte[] wrapped) {
        jdbc.sql("""
                insert into operations.vault_key (world, incident, wrapped_key) values (?, ?, ?)
                on conflict (world, incident) do nothing
                """).params(world.name(), incident, wrapped).update();
        return jdbc.sql("""
                select wrapped_key from operations.vault_key
                where world = ? and incident = ? and wrapped_key is not null for share
                """)
                .params(world.name(), incident)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> OperationsProblem.VAULT_KEY_DESTROYED.with("incident", incident));
    }

    /** Destroys the key, also one that is yet to come to this node, and the values with it. */
    void destroyKey(World world, UUID incident, Instant at) {
        jdbc.sql("""
                insert into operations.vault_key as held (world, incident, wrapped_key, destroyed_at)
                values (?, ?, null, ?)
                on conflict (world, incident) do update set wrapped_key = null,
                    destroyed_at = coalesce(held.destroyed_at, excluded.destroyed_at)
                """).params(world.name(), incident, Timestamp.from(at)).update();
        jdbc.sql("delete from operations.vault_value where world = ? and incident = ?")
                .params(world.name(), incident)
                .update();
    }
}
