package org.sayram.shared.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A folder of register files: UTF-8 CSV with a header row, plain or gzip. The demonstration prefecture is one; a real
 * prefecture brings its own with the same columns.
 *
 * @param folder where the files lie
 */
public record RegisterFolder(Path folder) {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Whether there is such a folder. */
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** The rows of a file such as {@code stations.csv}, or of {@code stations.csv.gz}. */
    public List<RegisterRow> rows(String file) {
        Path path = find(file)
                .orElseThrow(() -> new IllegalStateException("the register file " + folder.resolve(file)
                        + " (or .gz) is missing: put it there, or set sayram.registers.folder"));
        try (CSVParser parser = CSVParser.parse(reader(path), FORMAT)) {
            return parser.stream().map(row -> new RegisterRow(file, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the register file " + path + " cannot be read", e);
        }
    }

    /** A text file of the folder as it is, for example GeoJSON. */
    public Optional<String> text(String file) {
        return find(file).map(RegisterFolder::readText);
    }

    private Optional<Path> find(String file) {
        return List.of(file, file + ".gz").stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    private static String readText(Path path) {
        try (Reader reader = reader(path)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException("the register file " + path + " cannot be read", e);
        }
    }

    private static Reader reader(Path path) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        boolean packed = path.getFileName().toString().endsWith(".gz");
        return new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8);
    }
}
