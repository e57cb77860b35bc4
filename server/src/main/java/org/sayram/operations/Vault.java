package org.sayram.operations;

import java.util.Optional;
import java.util.UUID;

/** Personal data of an incident, encrypted under a key of its own. Destroying the key erases it; the log stays whole. */
public interface Vault {
    /**
     * Keeps a value.
     *
     * @param purpose what it is for, for example {@code caller-number}
     */
    VaultReference keep(World world, UUID incident, String purpose, String value);

    /** Opens a value; empty where the key was destroyed or the value never came to this node. The reading is audited, so it needs a reason. */
    Optional<String> open(VaultReference reference, Actor reader, String reason);

    /** Destroys the key of an incident. That is itself an event. */
    void destroyKey(World world, UUID incident, Act act, String reason);
}
