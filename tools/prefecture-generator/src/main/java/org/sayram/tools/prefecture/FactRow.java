package org.sayram.tools.prefecture;

import java.util.List;
import java.util.Map;

/**
 * One row of a fact table, read by column name.
 *
 * @param cells column name to text; an empty cell is an empty text
 */
record FactRow(Map<String, String> cells) {
    FactRow {
        cells = Map.copyOf(cells);
    }

    String text(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new IllegalArgumentException("the fact table has no column '" + column + "' but " + cells.keySet());
        }
        return text;
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }

    double decimal(String column) {
        return Double.parseDouble(text(column));
    }

    boolean truth(String column) {
        return Boolean.parseBoolean(text(column));
    }

    /** The words of a cell that holds several, separated by blanks. */
    List<String> words(String column) {
        return List.of(text(column).split(" "));
    }

    boolean blank(String column) {
        return text(column).isEmpty();
    }
}
