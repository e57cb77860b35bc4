package org.sayram.shared;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. Controllers take it as a parameter; it is read from {@code page} (from 0),
 * {@code size} (1 to 500, 50 by default) and {@code sort} ({@code name}, or {@code -name} for descending).
 *
 * @param page number of the page, from 0
 * @param size how many items a page has
 * @param sort name to sort by, or null for the list's own order
 * @param descending whether the largest comes first
 */
public record PageRequest(int page, int size, @Nullable String sort, boolean descending) {
    /** The most items one page can have. */
    public static final int MAX_SIZE = 500;

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_PAGE = 1_000_000;

    /** Refuses what is out of range. */
    public PageRequest {
        if (page < 0 || page > MAX_PAGE) {
            throw SharedProblem.BAD_VALUE.with("name", "page").and("value", page);
        }
        if (size < 1 || size > MAX_SIZE) {
            throw SharedProblem.BAD_VALUE.with("name", "size").and("value", size);
        }
    }

    /** Reads the three parameters as they stand in the address. */
    public static PageRequest parse(@Nullable String page, @Nullable String size, @Nullable String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        String name = descending && sort != null ? sort.substring(1) : sort;
        return new PageRequest(
                number("page", page, 0),
                number("size", size, DEFAULT_SIZE),
                name == null || name.isBlank() ? null : name,
                descending);
    }

    /** How many items come before this page. */
    public long offset() {
        return (long) page * size;
    }

    /**
     * The text behind {@code ORDER BY}. Only columns named here ever reach the statement.
     *
     * @param columns the column or expression of each name that may be sorted by
     * @param otherwise the list's own order, which also decides between equals
     */
    public String orderBy(Map<String, String> columns, String otherwise) {
        if (sort == null) {
            return otherwise;
        }
        String column = columns.get(sort);
        if (column == null) {
            String offered = columns.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw SharedProblem.UNKNOWN_SORT.with("sort", sort).and("offered", offered);
        }
        return column + (descending ? " DESC, " : " ASC, ") + otherwise;
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw SharedProblem.BAD_VALUE.with("name", name).and("value", text);
        }
    }
}
