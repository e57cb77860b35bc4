package org.sayram.shared.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.sayram.shared.backup.BackupManifest.BackedUpTable;
import org.sayram.shared.database.DatabaseAccess;

/** Writes one consistent snapshot of all capabilities to a file; the platform may go on working meanwhile. */
public final class DatabaseBackup {
    private final DatabaseAccess access;
    private final Clock clock;
    private final Consumer<String> progress;

    /** Tells {@code progress} a line for each table. */
    public DatabaseBackup(DatabaseAccess access, Clock clock, Consumer<String> progress) {
        this.access = access;
        this.clock = clock;
        this.progress = progress;
    }

    /** Writes the file whole or not at all; one of this name must not exist. */
    public BackupManifest write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupProblem(file + " exists already: name a new file; a backup is never overwritten.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            BackupManifest manifest = write(channel);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private BackupManifest write(FileChannel channel) throws IOException, SQLException {
        try (Connection connection = access.connect(access.owner())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            BackupManifest manifest = describe(new Catalogue(connection));
            var writer = new BackupWriter(Channels.newOutputStream(channel));
            writer.manifest(manifest);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (BackedUpTable table : manifest.tables()) {
                writer.rows(write(copy, table, writer));
            }
            writer.finish();
            channel.force(true);
            connection.rollback();
            return manifest;
        }
    }

    private BackupManifest describe(Catalogue catalogue) throws SQLException {
        var schemas = catalogue.schemas();
        if (schemas.isEmpty()) {
            throw new BackupProblem("The database is empty: there is nothing to back up.");
        }
        return new BackupManifest(
                clock.instant(),
                catalogue.serverVersion(),
                schemas,
                catalogue.listTables(schemas.keySet()),
                catalogue.listSequences(schemas.keySet()));
    }

    private long write(CopyManager copy, BackedUpTable table, BackupWriter writer) throws IOException, SQLException {
        try (OutputStream rows = writer.table()) {
            long count = copy.copyOut(
                    "COPY (SELECT %s FROM %s) TO STDOUT".formatted(String.join(", ", table.columns()), table.name()),
                    rows);
            progress.accept(table.name() + ": " + count + " rows");
            return count;
        }
    }
}
