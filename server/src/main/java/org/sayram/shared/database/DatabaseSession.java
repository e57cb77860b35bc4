package org.sayram.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database for a command beside the platform: the one that runs, or one started for as long as the command needs it. */
public final class DatabaseSession implements AutoCloseable {
    private final DatabaseAccess access;
    private final @Nullable EmbeddedDatabase started;

    private DatabaseSession(DatabaseAccess access, @Nullable EmbeddedDatabase started) {
        this.access = access;
        this.started = started;
    }

    /** The database whether or not the platform runs on it. */
    public static DatabaseSession besideTheProgram(DatabaseSettings settings) throws IOException, SQLException {
        try {
            return alone(settings);
        } catch (DatabaseDirectoryInUse running) {
            if (!Files.exists(DatabaseDirectory.address(settings.directory()))) {
                throw running;
            }
            return new DatabaseSession(EmbeddedDatabase.running(settings.directory()), null);
        }
    }

    /** The database with nobody else of ours on an embedded one; throws if the platform holds the data directory. */
    public static DatabaseSession alone(DatabaseSettings settings) throws IOException, SQLException {
        if (settings.mode() == DatabaseSettings.Mode.SERVER) {
            return new DatabaseSession(DatabaseAccess.of(settings), null);
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.directory(), settings.durable());
        return new DatabaseSession(database.access(), database);
    }

    /** How to reach it. */
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
