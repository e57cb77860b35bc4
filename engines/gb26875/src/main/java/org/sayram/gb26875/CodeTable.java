package org.sayram.gb26875;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A table of one-byte codes with their Chinese and English names (clause 8.2.2). */
public final class CodeTable {
    /** System types (系统类型). */
    public static final CodeTable SYSTEM_TYPES = load("system-types.csv");
    /** Component types (部件类型). */
    public static final CodeTable COMPONENT_TYPES = load("component-types.csv");

    private static final int USER_DEFINED_FROM = 128;
    private static final CodeTable UNASSIGNED = load("unassigned.csv");

    private final Map<Integer, Name> names;

    private CodeTable(Map<Integer, Name> names) {
        this.names = names;
    }

    /**
     * What a code stands for.
     *
     * @param chinese the standard's word
     * @param english our translation
     */
    public record Name(String chinese, String english) {}

    /** The name of a code 0 to 255; codes without a meaning are named reserved or user-defined. */
    public Name name(int code) {
        Checks.octet("code", code);
        Name name = names.get(code);
        return name != null ? name : UNASSIGNED.name(code < USER_DEFINED_FROM ? 0 : USER_DEFINED_FROM);
    }

    /** Whether the standard gives this code a meaning. */
    public boolean isAssigned(int code) {
        return names.containsKey(code);
    }

    private static CodeTable load(String file) {
        Map<Integer, Name> names = new HashMap<>();
        for (String[] row : rows(file)) {
            names.put(Integer.valueOf(row[0]), new Name(row[1], row[2]));
        }
        return new CodeTable(Map.copyOf(names));
    }

    /** The rows of a table that ships inside this module, without the heading; no cell holds a comma. */
    static Iterable<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(CodeTable.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the code table " + file + " inside the program cannot be read", e);
        }
    }
}
