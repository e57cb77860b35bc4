package org.sayram.shared.database;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands the application its connection. The order is in the arguments: the pool needs the connection, the connection needs
 * the migrations, the migrations need the database; stopping goes the other way.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "sayram.database.mode", havingValue = "embedded", matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(DatabaseDirectory directory, DatabaseSettings settings)
            throws IOException, SQLException {
        return EmbeddedDatabase.start(directory, directory.binaries(), settings.durable());
    }

    @Bean
    @ConditionalOnProperty(name = "sayram.database.mode", havingValue = "embedded", matchIfMissing = true)
    DatabaseAccess embeddedAccess(EmbeddedDatabase database) {
        return database.access();
    }

    @Bean
    @ConditionalOnProperty(name = "sayram.database.mode", havingValue = "server")
    DatabaseAccess serverAccess(DatabaseSettings settings) {
        return DatabaseAccess.of(settings);
    }

    @Bean
    CapabilityMigrations capabilityMigrations(DatabaseAccess access) throws IOException, SQLException {
        return CapabilityMigrations.run(access);
    }

    /** Takes the migrations only to come after them. */
    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseAccess access, CapabilityMigrations migrated) {
        return new ApplicationConnection(access);
    }

    private record ApplicationConnection(DatabaseAccess access) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return access.application().user();
        }

        @Override
        public String getPassword() {
            return access.application().password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url();
        }
    }
}
