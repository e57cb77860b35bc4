package org.sayram.recommendation.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A comma-separated file with a heading, without quoting, whose every refusal names file and line. */
final class Table {
    private final String file;
    private final List<Row> rows;

    private Table(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** One line, its cells by heading. */
    record Row(int line, Map<String, String> cells) {
        String get(String heading) {
            String cell = cells.get(heading);
            if (cell == null) {
                throw new IllegalArgumentException("there is no column '" + heading + "'");
            }
            return cell;
        }

        int number(String heading) {
            return Integer.parseInt(get(heading));
        }

        List<String> words(String heading, String separator) {
            String cell = get(heading).strip();
            return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
        }
    }

    static Table read(String file, Reader source) throws IOException {
        var lines = new BufferedReader(source);
        List<Row> rows = new ArrayList<>();
        List<String> heading = List.of();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(",", -1));
            if (heading.isEmpty()) {
                heading = cells;
            } else {
                rows.add(row(file, number, heading, cells));
            }
        }
        return new Table(file, rows);
    }

    private static Row row(String file, int number, List<String> heading, List<String> cells) {
        if (cells.size() != heading.size()) {
            throw new PlanFormatException(
                    file, number, "has " + cells.size() + " cells where the heading has " + heading.size());
        }
        Map<String, String> byHeading = new HashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            byHeading.put(heading.get(at), cells.get(at).strip());
        }
        return new Row(number, byHeading);
    }

    /** Hands over each row; what the reader of a row refuses is told with file and line. */
    void forEach(Consumer<Row> reader) {
        for (Row row : rows) {
            try {
                reader.accept(row);
            } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
                throw new PlanFormatException(file, row.line(), String.valueOf(e.getMessage()), e);
            }
        }
    }
}
