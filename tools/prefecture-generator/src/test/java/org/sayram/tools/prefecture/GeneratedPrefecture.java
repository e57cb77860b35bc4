package org.sayram.tools.prefecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committed demonstration prefecture and a freshly generated one, for the tests to read. */
final class GeneratedPrefecture {
    static final Path COMMITTED = Path.of("..", "..", "samples", "prefecture");

    private final Path folder;

    GeneratedPrefecture(Path folder) throws IOException {
        this.folder = folder;
        PrefectureGenerator.generate(folder);
    }

    List<FactRow> table(String name) {
        return FactTable.rows(text(name));
    }

    /** The rows of a table whose column holds the value. */
    List<FactRow> table(String name, String column, String value) {
        return table(name).stream()
                .filter(row -> row.text(column).equals(value))
                .toList();
    }

    Set<String> column(String name, String column) {
        return table(name).stream().map(row -> row.text(column)).collect(Collectors.toSet());
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Paths of all files below a folder, relative to it. */
    static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .collect(Collectors.toSet());
        }
    }
}
