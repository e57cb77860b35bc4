package org.sayram.shared.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema of every capability up to date, as the owner, before anything serves. Each folder
 * {@code db/migration/<capability>} is a history of its own in the schema of that name.
 */
public final class CapabilityMigrations {
    private static final Logger log = LoggerFactory.getLogger(CapabilityMigrations.class);
    private static final Pattern FOLDER = Pattern.compile("db/migration/([a-z]+)/[^/]+\\.sql$");

    /** Any number: instances that start at once on one database take turns by it. */
    private static final long TURN = 0x5361_7972_616DL;

    static final String HISTORY = "schema_history";

    private final SortedSet<String> capabilities;

    private CapabilityMigrations(SortedSet<String> capabilities) {
        this.capabilities = capabilities;
    }

    /** Migrates and grants; returns when the database is as this program needs it. */
    public static CapabilityMigrations run(DatabaseAccess access) throws IOException, SQLException {
        SortedSet<String> capabilities = listCapabilities();
        run(access, capabilities, capability -> MigrationVersion.LATEST);
        return new CapabilityMigrations(capabilities);
    }

    /** Migrates only the named capabilities, each to its version: the state that a backup was taken in. */
    public static void runTo(DatabaseAccess access, Map<String, String> versions) throws IOException, SQLException {
        var known = listCapabilities();
        known.retainAll(versions.keySet());
        run(access, known, capability -> MigrationVersion.fromVersion(versions.get(capability)));
    }

    private static void run(
            DatabaseAccess access, SortedSet<String> capabilities, Function<String, MigrationVersion> target)
            throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
            int applied = 0;
            for (String capability : capabilities) {
                applied += migrate(access, capability, target.apply(capability));
                new SchemaGrants(capability, access).apply(connection);
            }
            log.info("Schemas {} are up to date ({} migrations applied)", capabilities, applied);
        }
    }

    private static int migrate(DatabaseAccess access, String capability, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration/" + capability)
                .defaultSchema(capability)
                .schemas(capability)
                .table(HISTORY)
                .createSchemas(true)
                .cleanDisabled(true)
                .target(target)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static SortedSet<String> listCapabilities() throws IOException {
        var names = new TreeSet<String>();
        for (Resource script :
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
            Matcher folder = FOLDER.matcher(script.getURL().toString());
            if (folder.find()) {
                names.add(folder.group(1));
            }
        }
        return names;
    }

    /** The capabilities that have a schema, in alphabetical order. */
    public SortedSet<String> capabilities() {
        return capabilities;
    }
}
