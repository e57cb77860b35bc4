package org.sayram.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the data directory before anything else starts, so that a second start ends at once and in one line. */
public final class ClaimDatabaseDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("sayram.database", DatabaseSettings.class);
        if (settings.mode() == DatabaseSettings.Mode.SERVER) {
            return;
        }
        try {
            context.getBeanFactory()
                    .registerSingleton("databaseDirectory", DatabaseDirectory.claim(settings.directory()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
