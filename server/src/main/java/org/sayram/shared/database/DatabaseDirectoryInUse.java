package org.sayram.shared.database;

import java.nio.file.Path;

/** Another program of ours already works on this data directory. */
public final class DatabaseDirectoryInUse extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DatabaseDirectoryInUse(Path directory, String holder) {
        super("Sayram (process " + holder + ") is already running on the data directory " + directory
                + ": stop the other one first, or set sayram.database.directory to another directory.");
    }
}
