package org.sayram.identity.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.sayram.identity.IdentitySettings;

/** Settings as a start without any has them. */
final class TestSettings {
    private TestSettings() {}

    static IdentitySettings withKeys(Path keys) {
        return new IdentitySettings(
                Duration.ofHours(12),
                Duration.ofMinutes(30),
                Duration.ofHours(24),
                5,
                30,
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                12,
                null,
                true,
                keys,
                Path.of("no-samples"));
    }
}
