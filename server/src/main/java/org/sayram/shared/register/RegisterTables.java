package org.sayram.shared.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVParser;

/** Code tables that ship inside the program, in the form of register files. */
public final class RegisterTables {
    private RegisterTables() {}

    /** The rows of a table, named by its path on the class path, for example {@code response-plans/types.csv}. */
    public static List<RegisterRow> rows(String path) {
        var stream = Objects.requireNonNull(RegisterTables.class.getResourceAsStream("/" + path), path);
        try (CSVParser parser =
                CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), RegisterFolder.FORMAT)) {
            return parser.stream().map(row -> new RegisterRow(path, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + path + " inside the program cannot be read", e);
        }
    }
}
