package org.sayram.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.sayram.shared.backup.BackupManifest.BackedUpSequence;
import org.sayram.shared.backup.BackupManifest.BackedUpTable;
import org.sayram.shared.backup.BackupManifest.Part;
import org.sayram.shared.database.CapabilityMigrations;
import org.sayram.shared.database.DatabaseAccess;

/**
 * Reads a backup into an empty database: the whole file is checked first, the schemas are brought to the state they had, the
 * tables are filled in one transaction, and the schemas are then brought to what this program needs. The database is marked
 * as restored, so that the node begins a new incarnation of its log at its next start.
 */
public final class DatabaseRestore {
    private final DatabaseAccess access;
    private final Clock clock;
    private final Consumer<String> progress;

    /** Tells {@code progress} a line for each table. */
    public DatabaseRestore(DatabaseAccess access, Clock clock, Consumer<String> progress) {
        this.access = access;
        this.clock = clock;
        this.progress = progress;
    }

    /** Restores, or leaves the database as it was: without tables. */
    public BackupManifest read(Path file) throws IOException, SQLException {
        BackupManifest manifest = BackupReader.verify(file);
        requireEmpty();
        CapabilityMigrations.runTo(access, manifest.schemas());
        requireVersions(manifest.schemas());
        fill(file, manifest);
        CapabilityMigrations.run(access);
        return manifest;
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = access.connect(access.owner())) {
            var schemas = new Catalogue(connection).schemas().keySet();
            if (!schemas.isEmpty()) {
                throw new BackupProblem("The database is not empty (it has the schemas " + String.join(", ", schemas)
                        + "): restore into a new data directory or an empty database.");
            }
        }
    }

    private void requireVersions(Map<String, String> wanted) throws SQLException {
        try (Connection connection = access.connect(access.owner())) {
            Map<String, String> reached = new Catalogue(connection).schemas();
            for (var schema : wanted.entrySet()) {
                String version = reached.get(schema.getKey());
                if (!schema.getValue().equals(version)) {
                    throw new BackupProblem("The backup was taken by a newer program: it has schema " + schema.getKey()
                            + " at version " + schema.getValue() + ", this program reaches " + version
                            + ". Restore it with that program; this database must be emptied first.");
                }
            }
        }
    }

    private void fill(Path file, BackupManifest manifest) throws IOException, SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                var reader = new BackupReader(file)) {
            connection.setAutoCommit(false);
            reader.manifest();
            prepare(statement, manifest);
            List<String[]> references =
                    new Catalogue(connection).listReferences(manifest.schemas().keySet());
            for (String[] reference : references) {
                statement.execute(reference[0]);
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (BackedUpTable table : manifest.tables()) {
                fill(copy, table, reader);
            }
            reader.finish();
            for (String[] reference : references) {
                statement.execute(reference[1]);
            }
            finish(connection, statement, manifest);
            connection.commit();
        }
    }

    /** Takes away what migrations put in, makes the parts that the program had made since, and silences triggers. */
    private static void prepare(Statement statement, BackupManifest manifest) throws SQLException {
        for (BackedUpTable table : manifest.tables()) {
            statement.execute("TRUNCATE " + table.name() + " CASCADE");
            for (Part part : table.parts()) {
                statement.execute("CREATE TABLE IF NOT EXISTS %s PARTITION OF %s %s %s"
                        .formatted(
                                part.name(),
                                part.parent(),
                                part.bound(),
                                part.dividedBy().isEmpty() ? "" : "PARTITION BY " + part.dividedBy()));
            }
            statement.execute("ALTER TABLE " + table.name() + " DISABLE TRIGGER USER");
        }
    }

    private void fill(CopyManager copy, BackedUpTable table, BackupReader reader) throws IOException, SQLException {
        InputStream rows = reader.table();
        long filled = copy.copyIn(
                "COPY %s (%s) FROM STDIN".formatted(table.name(), String.join(", ", table.columns())), rows);
        long expected = reader.rows();
        if (filled != expected) {
            throw new BackupProblem(
                    "Table " + table.name() + " got " + filled + " rows, the backup says " + expected + ".");
        }
        progress.accept(table.name() + ": " + filled + " rows");
    }

    private void finish(Connection connection, Statement statement, BackupManifest manifest) throws SQLException {
        for (BackedUpTable table : manifest.tables()) {
            statement.execute("ALTER TABLE " + table.name() + " ENABLE TRIGGER USER");
        }
        for (BackedUpSequence sequence : manifest.sequences()) {
            statement.execute(
                    "SELECT setval('%s', %d, %b)".formatted(sequence.name(), sequence.lastValue(), sequence.called()));
        }
        try (PreparedStatement mark = connection.prepareStatement("""
                INSERT INTO shared.restored (taken_at, restored_at) VALUES (?, ?)
                ON CONFLICT (singleton) DO UPDATE SET taken_at = excluded.taken_at, restored_at = excluded.restored_at""")) {
            mark.setTimestamp(1, Timestamp.from(manifest.takenAt()));
            mark.setTimestamp(2, Timestamp.from(clock.instant()));
            mark.execute();
        }
    }
}
