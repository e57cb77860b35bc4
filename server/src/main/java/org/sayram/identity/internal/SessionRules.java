package org.sayram.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.IdentitySettings;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What a standing session is good for in this start of the program. */
@Component
class SessionRules {
    /** The profile that alone knows demonstration accounts. */
    static final String DEMONSTRATION = "demonstration";

    private final IdentitySettings settings;
    private final Clock clock;
    private final boolean demonstration;

    SessionRules(IdentitySettings settings, Clock clock, Environment environment) {
        this.settings = settings;
        this.clock = clock;
        this.demonstration = environment.acceptsProfiles(Profiles.of(DEMONSTRATION));
    }

    /** Whether this start is a demonstration. */
    boolean isDemonstration() {
        return demonstration;
    }

    Optional<LiveSession> judge(SessionStore.Found found) {
        if (found.demonstration() && !demonstration) {
            return Optional.empty();
        }
        return Optional.of(new LiveSession(
                found.signedIn(),
                found.demonstration(),
                found.idle(),
                found.lastUsedAt(),
                found.expiresAt(),
                setUp(found)));
    }

    private @Nullable SetUp setUp(SessionStore.Found found) {
        if (found.demonstration()) {
            return null;
        }
        if (found.passwordMustChange() || hasAged(found)) {
            return SetUp.PASSWORD;
        }
        return settings.secondFactor() && !found.codeEnrolled() ? SetUp.CODE : null;
    }

    private boolean hasAged(SessionStore.Found found) {
        Duration lifetime = settings.passwordLifetime();
        return lifetime != null
                && found.passwordChangedAt() != null
                && found.passwordChangedAt().plus(lifetime).isBefore(clock.instant());
    }
}
