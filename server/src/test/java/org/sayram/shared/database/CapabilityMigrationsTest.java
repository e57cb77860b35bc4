package org.sayram.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.TestDatabase;

/** The three roles can do what their names say and no more. */
class CapabilityMigrationsTest {
    private final DatabaseAccess access = TestDatabase.empty();

    @BeforeEach
    void makeTwoTables() throws SQLException {
        as(access.owner(), """
                CREATE SCHEMA rights;
                CREATE TABLE rights.schema_history (id int);
                CREATE TABLE rights.entry (id int) PARTITION BY RANGE (id);
                CREATE TABLE rights.entry_1 PARTITION OF rights.entry FOR VALUES FROM (0) TO (10);
                COMMENT ON TABLE rights.entry IS 'append-only: nothing that was said is unsaid';
                CREATE TABLE rights.place (id int)""");
        try (Connection owner = access.connect(access.owner())) {
            new SchemaGrants("rights", access).apply(owner);
        }
    }

    @Test
    void theApplicationAddsToAnAppendOnlyTableAndChangesNothing() throws SQLException {
        as(access.application(), "INSERT INTO rights.entry VALUES (1)");
        for (String change : new String[] {
            "UPDATE rights.entry SET id = 2", "DELETE FROM rights.entry", "TRUNCATE rights.entry",
            "UPDATE rights.entry_1 SET id = 2", "DELETE FROM rights.entry_1", "DROP TABLE rights.entry"
        }) {
            assertThatThrownBy(() -> as(access.application(), change))
                    .as(change)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void theApplicationChangesAnOrdinaryTable() throws SQLException {
        as(
                access.application(),
                "INSERT INTO rights.place VALUES (1); UPDATE rights.place SET id = 2; DELETE FROM rights.place");
    }

    @Test
    void theReaderReads() throws SQLException {
        as(access.reader(), "SELECT * FROM rights.place");
        assertThatThrownBy(() -> as(access.reader(), "INSERT INTO rights.place VALUES (1)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aWrongPasswordIsRefused() {
        var wrong = new DatabaseLogin(access.application().user(), "guessed");
        assertThatThrownBy(() -> access.connect(wrong)).hasMessageContaining("password authentication failed");
    }

    @Test
    void migratingAgainChangesNothing() throws Exception {
        assertThat(CapabilityMigrations.run(access).capabilities())
                .isEqualTo(CapabilityMigrations.run(access).capabilities());
    }

    private void as(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = access.connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
