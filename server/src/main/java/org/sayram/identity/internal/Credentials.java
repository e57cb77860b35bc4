package org.sayram.identity.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What proves that it is the person. Never leaves the module.
 *
 * @param passwordHash Argon2id in its usual text form, or null when no password was set
 * @param passwordChangedAt when it was set, or null
 * @param codeSecret the sealed secret of the one-time code, or null
 */
record Credentials(
        @Nullable String passwordHash,
        @Nullable Instant passwordChangedAt,
        @Nullable String codeSecret) {
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
