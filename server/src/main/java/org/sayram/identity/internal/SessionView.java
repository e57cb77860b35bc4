package org.sayram.identity.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A standing session as its person and the system administrator see it. */
public record SessionView(
        UUID id,
        UUID person,
        String login,
        String name,
        @Nullable String seat,
        String address,
        String agent,
        Instant startedAt,
        Instant lastUsedAt,
        Instant expiresAt) {}
