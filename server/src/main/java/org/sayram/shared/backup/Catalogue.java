package org.sayram.shared.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayram.shared.backup.BackupManifest.BackedUpSequence;
import org.sayram.shared.backup.BackupManifest.BackedUpTable;
import org.sayram.shared.backup.BackupManifest.Part;

/** What the database says it consists of: schemas of capabilities, their tables, parts and number givers. */
record Catalogue(Connection connection) {
    /** One row of an answer made into a value. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    String serverVersion() throws SQLException {
        return list("SHOW server_version", row -> row.getString(1)).getFirst();
    }

    /** Schemas that our migrations made, with the last migration of each. */
    SortedMap<String, String> schemas() throws SQLException {
        var versions = new TreeMap<String, String>();
        for (String schema : list(
                "SELECT schemaname FROM pg_tables WHERE tablename = 'schema_history' ORDER BY 1",
                row -> row.getString(1))) {
            versions.put(schema, version(schema));
        }
        return versions;
    }

    private String version(String schema) throws SQLException {
        return list(
                        "SELECT version FROM " + schema
                                + ".schema_history WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1",
                        row -> row.getString(1))
                .getFirst();
    }

    List<BackedUpTable> listTables(Iterable<String> schemas) throws SQLException {
        var tables = new ArrayList<BackedUpTable>();
        for (String schema : schemas) {
            for (String name : list("""
                    SELECT format('%I.%I', n.nspname, c.relname)
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_history'
                    ORDER BY 1""", row -> row.getString(1), schema)) {
                tables.add(new BackedUpTable(name, listColumns(name), listParts(name)));
            }
        }
        return tables;
    }

    private List<String> listColumns(String table) throws SQLException {
        return list("""
                SELECT quote_ident(attname) FROM pg_attribute
                WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum""", row -> row.getString(1), table);
    }

    private List<Part> listParts(String table) throws SQLException {
        return list(
                """
                SELECT format('%I.%I', n.nspname, c.relname), format('%I.%I', pn.nspname, p.relname),
                       pg_get_expr(c.relpartbound, c.oid), coalesce(pg_get_partkeydef(c.oid), '')
                FROM pg_partition_tree(?::regclass) t
                JOIN pg_class c ON c.oid = t.relid JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_class p ON p.oid = t.parentrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
                ORDER BY t.level, 1""", row -> new Part(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), table);
    }

    List<BackedUpSequence> listSequences(Iterable<String> schemas) throws SQLException {
        var sequences = new ArrayList<BackedUpSequence>();
        for (String schema : schemas) {
            for (String name : list(
                    "SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences WHERE schemaname = ? ORDER BY 1",
                    row -> row.getString(1), schema)) {
                sequences.addAll(list(
                        "SELECT last_value, is_called FROM " + name,
                        row -> new BackedUpSequence(name, row.getLong(1), row.getBoolean(2))));
            }
        }
        return sequences;
    }

    /** References between tables: statements that take them away, paired with those that put them back. */
    List<String[]> listReferences(Iterable<String> schemas) throws SQLException {
        var references = new ArrayList<String[]>();
        for (String schema : schemas) {
            references.addAll(list("""
                    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
                           format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                    FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
                    WHERE n.nspname = ? AND c.contype = 'f' AND c.conparentid = 0 ORDER BY 1""", row -> new String[] {row.getString(1), row.getString(2)}, schema));
        }
        return references;
    }

    private <T> List<T> list(String sql, RowReader<T> reader, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                var answer = new ArrayList<T>();
                while (rows.next()) {
                    answer.add(reader.read(rows));
                }
                return answer;
            }
        }
    }
}
