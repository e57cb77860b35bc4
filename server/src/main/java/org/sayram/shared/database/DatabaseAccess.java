package org.sayram.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the database, and as whom.
 *
 * @param url JDBC address
 * @param owner owns schemas and tables: migrations, backup, restore
 * @param application serves: reads and writes, but cannot change or delete what is append-only
 * @param reader only reads
 */
public record DatabaseAccess(String url, DatabaseLogin owner, DatabaseLogin application, DatabaseLogin reader) {
    /** A new connection outside any pool; the caller closes it. */
    public Connection connect(DatabaseLogin login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "sayram");
        return DriverManager.getConnection(url, properties);
    }

    static DatabaseAccess of(DatabaseSettings settings) {
        return new DatabaseAccess(
                required(settings.url()),
                required(settings.owner()),
                required(settings.application()),
                required(settings.reader()));
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "checked by DatabaseSettings");
    }
}
