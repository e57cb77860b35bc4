package org.sayram.routing;

import java.io.BufferedReader;
import java.io.Closeable;
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
import org.jspecify.annotations.Nullable;

/** Reads a comma-separated file with a header row (RFC 4180, UTF-8), plain or gzip, one record at a time. */
final class CsvFile implements Closeable {
    private final Path file;
    private final BufferedReader reader;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private List<String> fields = List.of();
    private long lineRead;
    private long recordLine;

    private CsvFile(Path file, BufferedReader reader, List<String> required) throws IOException {
        this.file = file;
        this.reader = reader;
        if (!next()) {
            throw new RoadFileException(file, "is empty; its first line must name the columns " + required);
        }
        for (int i = 0; i < fields.size(); i++) {
            columns.put(fields.get(i).strip(), i);
        }
        width = fields.size();
        for (String column : required) {
            if (!columns.containsKey(column)) {
                throw new RoadFileException(file, 1, "column " + column + " is missing; found " + fields);
            }
        }
    }

    /** Opens NAME in a folder, or NAME.gz if only that is there. */
    static CsvFile open(Path folder, String name, String... required) throws IOException {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        if (!Files.isRegularFile(plain) && !Files.isRegularFile(packed)) {
            throw new RoadFileException(plain, "is missing, and so is " + packed.getFileName());
        }
        Path file = Files.isRegularFile(plain) ? plain : packed;
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream text = file.equals(packed) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new CsvFile(
                    file,
                    new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16),
                    List.of(required));
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    /** Moves to the next record; false at the end. Blank lines are passed over. */
    boolean next() throws IOException {
        String line;
        do {
            line = reader.readLine();
            lineRead++;
            if (line == null) {
                return false;
            }
        } while (line.isBlank());
        recordLine = lineRead;
        fields = split(line.startsWith("\uFEFF") ? line.substring(1) : line);
        if (width > 0 && fields.size() != width) {
            throw problem(fields.size() + " fields instead of " + width);
        }
        return true;
    }

    private List<String> split(String firstLine) throws IOException {
        List<String> found = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        String line = firstLine;
        for (int i = 0; ; i++) {
            if (i == line.length()) {
                if (!quoted) {
                    break;
                }
                line = nextLineInQuotes();
                field.append('\n');
                i = -1;
                continue;
            }
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                found.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        found.add(field.toString());
        return found;
    }

    private String nextLineInQuotes() throws IOException {
        @Nullable String line = reader.readLine();
        lineRead++;
        if (line == null) {
            throw problem("a quoted field is never closed");
        }
        return line;
    }

    String text(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("column " + column + " was not asked for");
        }
        return fields.get(index).strip();
    }

    long wholeNumber(String column) throws RoadFileException {
        try {
            return Long.parseLong(text(column));
        } catch (NumberFormatException notANumber) {
            throw problem(column + " \"" + text(column) + "\" is not a whole number");
        }
    }

    double number(String column) throws RoadFileException {
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException notANumber) {
            throw problem(column + " \"" + text(column) + "\" is not a number");
        }
    }

    /** A failure that names file and line of the record read last. */
    RoadFileException problem(String text) {
        return new RoadFileException(file, recordLine, text);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
