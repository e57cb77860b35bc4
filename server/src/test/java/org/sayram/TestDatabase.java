package org.sayram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sayram.shared.database.CapabilityMigrations;
import org.sayram.shared.database.DatabaseAccess;
import org.sayram.shared.database.EmbeddedDatabaseForTests;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * One PostgreSQL for all tests of this JVM, in a directory of its own that goes away with it; every Spring context (and every
 * caller of {@link #fresh()}) gets a database of its own with all migrations done. Registered in spring.factories, so that
 * no test can touch the data directory of the working copy by forgetting something.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new database in which every capability has its schema. */
    public static DatabaseAccess fresh() {
        return Cluster.ONE.copy("test_" + NUMBER.incrementAndGet());
    }

    /** A new database without any schema. */
    public static DatabaseAccess empty() {
        return Cluster.ONE.empty("empty_" + NUMBER.incrementAndGet());
    }

    /** Before the program looks where its data are. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty("sayram.database.mode")) {
            return;
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-database", properties(fresh())));
        // Keys and anchors belong to one database: a context with a new database begins without any.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-data", Map.of("sayram.data", newDataDirectory())));
    }

    private static String newDataDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "context-")
                    .toAbsolutePath()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> properties(DatabaseAccess access) {
        var properties = new HashMap<String, Object>();
        properties.put("sayram.database.mode", "server");
        properties.put("sayram.database.url", access.url());
        Map.of("owner", access.owner(), "application", access.application(), "reader", access.reader())
                .forEach((role, login) -> {
                    properties.put("sayram.database." + role + ".user", login.user());
                    properties.put("sayram.database." + role + ".password", login.password());
                });
        properties.put("spring.datasource.hikari.maximum-pool-size", "8");
        properties.put("spring.datasource.hikari.minimum-idle", "1");
        return properties;
    }

    /** Starts with the first test that needs it and stops after the last Spring context. */
    private static final class Cluster {
        static final Cluster ONE = new Cluster();

        private final EmbeddedDatabaseForTests database;

        private Cluster() {
            try {
                Path directory = Files.createTempDirectory("sayram-test-");
                database = EmbeddedDatabaseForTests.start(directory, Path.of("target", "postgresql"));
                Runtime.getRuntime().addShutdownHook(new Thread(database::stopAndDelete, "test-database-stop"));
                CapabilityMigrations.run(database.template());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        synchronized DatabaseAccess copy(String name) {
            return database.create(name, "sayram");
        }

        synchronized DatabaseAccess empty(String name) {
            return database.create(name, "template0");
        }
    }
}
