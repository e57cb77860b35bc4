package org.sayram.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.TestDatabase;
import org.sayram.shared.database.CapabilityMigrations;
import org.sayram.shared.database.DatabaseAccess;
import org.sayram.shared.database.OutsideServerForTests;

/** The oldest server we support, PostgreSQL 15, takes every migration and a backup of our own newer one. */
class OlderServerTest {
    private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15");

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheServer() {
        assumeTrue(
                Files.isExecutable(DEBIAN_15.resolve("bin/initdb")),
                "PostgreSQL 15 is not on this machine (Debian package postgresql-15): the outside server is not tried");
    }

    @Test
    void takesEveryMigration() throws Exception {
        try (OutsideServerForTests server = OutsideServerForTests.start(DEBIAN_15, folder)) {
            assertThat(CapabilityMigrations.run(server.access()).capabilities()).contains("shared", "operations");
            assertThat(one(server.access(), "SHOW server_version_num")).startsWith("15");
        }
    }

    @Test
    void takesABackupOfANewerServer() throws Exception {
        DatabaseAccess newer = TestDatabase.fresh();
        one(newer, "UPDATE trial.parent SET name = '赛里木' RETURNING id");
        Path file = folder.resolve("newer.backup");
        new DatabaseBackup(newer, Clock.systemUTC(), line -> {}).write(file);
        try (OutsideServerForTests server = OutsideServerForTests.start(DEBIAN_15, folder)) {
            new DatabaseRestore(server.access(), Clock.systemUTC(), line -> {}).read(file);
            assertThat(one(server.access(), "SELECT name FROM trial.parent")).isEqualTo("赛里木");
        }
    }

    private static String one(DatabaseAccess access, String sql) throws Exception {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
