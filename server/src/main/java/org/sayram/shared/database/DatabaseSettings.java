package org.sayram.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data of this node live.
 *
 * @param mode {@code embedded}: the program runs PostgreSQL itself; {@code server}: it uses the one {@code url} names
 * @param directory embedded only: directory of the cluster, its passwords and its log; made at the first start
 * @param durable embedded only: whether a commit is on the disk before it is acknowledged; {@code false} only in tests
 * @param url server only: JDBC address of an existing, empty or Sayram database on PostgreSQL 15 or newer
 * @param owner server only: the role that owns the schemas; used for migrations and backup, never while serving
 * @param application server only: the role that serves; it cannot change what is append-only
 * @param reader server only: the role for reports and outside readers; it can only read
 */
@ConfigurationProperties("sayram.database")
public record DatabaseSettings(
        @DefaultValue("embedded") Mode mode,
        @DefaultValue("./data/database") Path directory,
        @DefaultValue("true") boolean durable,
        @Nullable String url,
        @Nullable DatabaseLogin owner,
        @Nullable DatabaseLogin application,
        @Nullable DatabaseLogin reader) {
    /** Who runs the database. */
    public enum Mode {
        /** The program runs PostgreSQL itself. */
        EMBEDDED,
        /** Somebody else runs it. */
        SERVER
    }

    public DatabaseSettings {
        if (mode == Mode.SERVER && (url == null || owner == null || application == null || reader == null)) {
            throw new IllegalArgumentException("sayram.database.mode=server needs sayram.database.url and the user and"
                    + " password of sayram.database.owner, .application and .reader");
        }
    }
}
