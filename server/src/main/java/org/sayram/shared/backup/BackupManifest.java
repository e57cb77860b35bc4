package org.sayram.shared.backup;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup holds; its first part, so that a reader knows what follows.
 *
 * @param takenAt when its snapshot was taken
 * @param postgres version of the server it was taken from
 * @param schemas the last migration of each capability at that moment; a restore first brings the schemas to these
 * @param tables what follows, in this order
 * @param sequences where the number givers of the database stood
 */
public record BackupManifest(
        Instant takenAt,
        String postgres,
        SortedMap<String, String> schemas,
        List<BackedUpTable> tables,
        List<BackedUpSequence> sequences) {
    public BackupManifest {
        schemas = new TreeMap<>(schemas);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * One table.
     *
     * @param name with its schema, quoted where SQL needs it
     * @param columns the columns that are stored, not those the database computes
     * @param parts the parts of a table that is divided by time or place, with their bounds as SQL
     */
    public record BackedUpTable(String name, List<String> columns, List<Part> parts) {
        public BackedUpTable {
            columns = List.copyOf(columns);
            parts = List.copyOf(parts);
        }
    }

    /** One part of a divided table; {@code parent} may itself be a part. */
    public record Part(String name, String parent, String bound, String dividedBy) {}

    /** One number giver: the last number it gave, and whether it gave any. */
    public record BackedUpSequence(String name, long lastValue, boolean called) {}
}
