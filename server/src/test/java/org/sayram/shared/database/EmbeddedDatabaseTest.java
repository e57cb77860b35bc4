package org.sayram.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
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

    @Test
    void comesBackOnTheSamePortAfterItsServerWasKilled() throws Exception {
        try (var database = start()) {
            execute(database, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
            for (int kill = 0; kill < 2; kill++) {
                ProcessHandle server = server();
                server.destroyForcibly();
                server.onExit().get(30, TimeUnit.SECONDS);
                assertThat(answerWithin(database, "SELECT id FROM kept")).isEqualTo("7");
            }
        }
        assertThat(root.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void closesQuietlyWhenItsServerIsAlreadyGone() throws Exception {
        var database = start();
        server().destroyForcibly();
        database.close();
        try (var again = start()) {
            assertThat(query(again, "SELECT 1")).isEqualTo("1");
        }
    }

    private ProcessHandle server() throws IOException {
        long number = Long.parseLong(Files.readAllLines(root.resolve("cluster/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(number).orElseThrow();
    }

    private static String answerWithin(EmbeddedDatabase database, String sql) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return query(database, sql);
            } catch (SQLException stillAway) {
                if (System.nanoTime() > until) {
                    throw stillAway;
                }
                Thread.sleep(50);
            }
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
