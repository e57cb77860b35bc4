package org.sayram.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded database with what only tests do: many databases in one cluster, no waiting for the disk, gone afterwards. */
public final class EmbeddedDatabaseForTests {
    private static final int ROUNDS = 100;
    private static final long ROUND_MILLISECONDS = 100;

    private final Path root;
    private final EmbeddedDatabase database;
    private final DatabaseLogin administrator;

    private EmbeddedDatabaseForTests(Path root, EmbeddedDatabase database, DatabaseLogin administrator) {
        this.root = root;
        this.database = database;
        this.administrator = administrator;
    }

    /** Starts it in an empty directory. */
    public static EmbeddedDatabaseForTests start(Path root, Path binaries) throws IOException, SQLException {
        DatabaseDirectory directory = DatabaseDirectory.claim(root);
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, binaries.toAbsolutePath(), false);
        return new EmbeddedDatabaseForTests(
                root, database, DatabasePasswords.read(directory.passwords()).administrator());
    }

    /** The database that the others are copied from; nobody may be connected to it while that happens. */
    public DatabaseAccess template() {
        return database.access();
    }

    /** Makes one more database, a copy of {@code template}. */
    public DatabaseAccess create(String name, String template) {
        try (Connection connection = at("postgres").connect(administrator);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s OWNER sayram_owner TEMPLATE %s".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return at(name);
    }

    private DatabaseAccess at(String name) {
        DatabaseAccess access = database.access();
        return new DatabaseAccess(
                access.url().replace("/" + EmbeddedDatabase.NAME + "?", "/" + name + "?"),
                access.owner(),
                access.application(),
                access.reader());
    }

    /** Waits until the pools of the contexts that close meanwhile have let go, then stops. */
    public void stopAndDelete() {
        try {
            awaitNobodyConnected();
            database.close();
            DirectoryTree.delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitNobodyConnected() throws SQLException, InterruptedException {
        try (Connection connection = at("postgres").connect(administrator);
                PreparedStatement others = connection.prepareStatement("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
            for (int round = 0; round < ROUNDS && count(others) > 0; round++) {
                Thread.sleep(ROUND_MILLISECONDS);
            }
        }
    }

    private static int count(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
