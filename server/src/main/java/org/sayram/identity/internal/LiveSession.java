package org.sayram.identity.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.SignedIn;

/**
 * A session that stands.
 *
 * @param signedIn who it belongs to
 * @param demonstration whether it is of a demonstration account
 * @param idle it ends after this time without an act
 * @param lastUsedAt the last act
 * @param expiresAt it ends then in any case
 * @param setUp what must be done before anything else, or null
 */
public record LiveSession(
        SignedIn signedIn,
        boolean demonstration,
        Duration idle,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable SetUp setUp) {
    /** When it ends if nothing more is done. */
    public Instant endsAt() {
        Instant idleEnd = lastUsedAt.plus(idle);
        return idleEnd.isBefore(expiresAt) ? idleEnd : expiresAt;
    }
}
