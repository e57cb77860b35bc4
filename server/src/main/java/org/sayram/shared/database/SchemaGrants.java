package org.sayram.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the application and the reader may do in the schema of one capability. A table whose comment begins with
 * {@code append-only} (or that is a part of such a table) can be read and added to, never changed.
 */
record SchemaGrants(String schema, DatabaseAccess access) {
    void apply(Connection owner) throws SQLException {
        String application = quoted(access.application().user());
        String reader = quoted(access.reader().user());
        try (Statement statement = owner.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA %s TO %s, %s".formatted(schema, application, reader));
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s TO %s"
                    .formatted(schema, application));
            statement.execute("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s".formatted(schema, application));
            statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA %s TO %s".formatted(schema, reader));
            statement.execute("REVOKE INSERT, UPDATE, DELETE ON %s.%s FROM %s"
                    .formatted(schema, CapabilityMigrations.HISTORY, application));
            for (String table : listAppendOnly(owner)) {
                statement.execute("REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM %s".formatted(table, application));
            }
        }
    }

    private List<String> listAppendOnly(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = owner.prepareStatement("""
                WITH RECURSIVE append_only AS (
                    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND obj_description(c.oid, 'pg_class') LIKE 'append-only%'
                    UNION
                    SELECT i.inhrelid FROM pg_inherits i JOIN append_only a ON a.oid = i.inhparent)
                SELECT oid::regclass::text FROM append_only ORDER BY 1""")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
