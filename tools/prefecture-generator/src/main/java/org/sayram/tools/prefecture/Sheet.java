package org.sayram.tools.prefecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table on its way to a file: UTF-8, comma, header row, LF line ends, RFC 4180 quoting. */
final class Sheet {
    private final List<String> columns;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    Sheet(String... columns) {
        this.columns = List.of(columns);
        append(columns);
    }

    /** Adds one row; as many cells as the header has columns. */
    void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.length + " cells does not fit the columns " + columns);
        }
        append(cells);
        rows++;
    }

    private void append(Object[] cells) {
        for (int column = 0; column < cells.length; column++) {
            if (column > 0) {
                text.append(',');
            }
            text.append(quoted(String.valueOf(cells[column])));
        }
        text.append('\n');
    }

    int rows() {
        return rows;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
