package org.sayram.tools.prefecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hand-made fact tables of {@code resources/facts}: UTF-8, comma, header row, RFC 4180 quoting. */
final class FactTable {
    private FactTable() {}

    /** All rows of {@code facts/<name>.csv}. */
    static List<FactRow> read(String name) {
        return rows(resource("/facts/" + name + ".csv"));
    }

    /** The text of a resource; throws when it is not in the program. */
    static String resource(String path) {
        try (InputStream in = FactTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("resource " + path + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + path + " cannot be read", unreadable);
        }
    }

    static List<FactRow> rows(String text) {
        List<List<String>> lines = records(text);
        List<String> header = lines.getFirst();
        List<FactRow> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != header.size()) {
                throw new IllegalArgumentException(
                        "row " + line + " has " + line.size() + " cells, the header " + header.size() + ": " + header);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                cells.put(header.get(column), line.get(column));
            }
            rows.add(new FactRow(cells));
        }
        return rows;
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return records;
    }
}
