package org.sayram.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma separated values (RFC 4180, UTF-8, first line names the columns), as the sample files are written. */
public final class Csv {
    private Csv() {}

    /** Every row of a file, each as value by column name in the order of the columns. */
    public static List<Map<String, String>> read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Every row of a text. */
    public static List<Map<String, String>> parse(String text) {
        List<List<String>> lines = new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> columns = lines.getFirst();
        var rows = new ArrayList<Map<String, String>>(lines.size() - 1);
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != columns.size()) {
                throw new IllegalArgumentException("row " + (rows.size() + 2) + " has " + line.size() + " values for "
                        + columns.size() + " columns: " + line);
            }
            rows.add(row(columns, line));
        }
        return rows;
    }

    private static Map<String, String> row(List<String> columns, List<String> line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), line.get(i));
        }
        return row;
    }

    /** Takes a text apart, character by character, because a quoted value may hold commas and line ends. */
    private static final class Reader {
        private final String text;
        private final List<List<String>> lines = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private List<String> line = new ArrayList<>();
        private boolean quoted;

        Reader(String text) {
            this.text = text;
        }

        List<List<String>> lines() {
            for (int at = 0; at < text.length(); at++) {
                at = quoted ? inQuotes(at) : outside(at);
            }
            if (!value.isEmpty() || !line.isEmpty()) {
                endLine();
            }
            return lines;
        }

        /** Returns where it stopped: a doubled quote takes two characters. */
        private int inQuotes(int at) {
            char letter = text.charAt(at);
            if (letter != '"') {
                value.append(letter);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                return at + 1;
            } else {
                quoted = false;
            }
            return at;
        }

        private int outside(int at) {
            switch (text.charAt(at)) {
                case '"' -> quoted = true;
                case ',' -> endValue();
                case '\n' -> endLine();
                case '\r' -> {} // half of a line end
                default -> value.append(text.charAt(at));
            }
            return at;
        }

        private void endValue() {
            line.add(value.toString());
            value.setLength(0);
        }

        private void endLine() {
            endValue();
            lines.add(line);
            line = new ArrayList<>();
        }
    }
}
