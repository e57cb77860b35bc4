package org.sayram.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps what it was given, for this program only. */
class EmbeddedDatabaseTest {
    private static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

    @TempDir
    Path root;

    @Test
    void keepsEveryCommitOnTheDiskBeforeItIsAcknowledged() throws Exception {
        try (var database = start()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(query(database, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void findsItsDataAgainAfterAStop() throws Exception {
        try (var database = start()) {
            execute(database, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
        }
        try (var database = start()) {
            assertThat(query(database, "SELECT id FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void hidesItsPasswordsAndItsDirectoryFromOthers() throws Exception {
        try (var database = start()) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(root.resolve("passwords.properties"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
            assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "SELECT current_setting('password_encryption')"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() throws Exception {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseDirectoryInUse.class)
                    .hasMessageContaining(root.toString());
            assertThat(query(first, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aStaleProcessNumberOfSomethingElseIsNotStopped() throws Exception {
        start().close();
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    root.resolve("cluster/postmaster.pid"), innocent.pid() + "\n" + root.resolve("cluster") + "\n");
            start().close();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    private EmbeddedDatabase start() throws Exception {
        return EmbeddedDatabase.start(DatabaseDirectory.claim(root), BINARIES, true);
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.access().connect(database.access().owner());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS trial; SET search_path TO trial; " + sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.access().connect(database.access().owner());
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO trial");
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
