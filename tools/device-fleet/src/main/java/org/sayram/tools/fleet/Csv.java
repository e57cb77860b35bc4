package org.sayram.tools.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads comma-separated files with a heading, plain or packed (.gz); cells may be quoted, rows are single lines. */
final class Csv {
    private Csv() {}

    /**
     * One row.
     *
     * @param where file and line, for messages
     * @param cells the cells by heading
     */
    record Row(String where, Map<String, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new WrongOption(where + " has no column '" + column + "'", "Add the column or give another file");
            }
            return cell;
        }

        /** A whole number, decimal or with 0x. */
        long number(String column) {
            String text = get(column);
            try {
                return Long.decode(text);
            } catch (NumberFormatException e) {
                throw new WrongOption(
                        where + ": " + column + " '" + text + "' is not a whole number",
                        "Correct that line of the file");
            }
        }
    }

    static List<Row> read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows(file, lines);
        } catch (IOException e) {
            throw new WrongOption(file + " cannot be read: " + e.getMessage(), "Give a readable CSV file in UTF-8");
        }
    }

    private static List<Row> rows(Path file, BufferedReader lines) throws IOException {
        String heading = lines.readLine();
        if (heading == null) {
            throw new WrongOption(file + " is empty", "Give a CSV file with a heading");
        }
        List<String> columns = cells(heading.replace("\uFEFF", ""));
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int at = 0; at < columns.size() && at < cells.size(); at++) {
                row.put(columns.get(at), cells.get(at));
            }
            rows.add(new Row(file + " line " + number, row));
        }
        return rows;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (quoted && c == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
