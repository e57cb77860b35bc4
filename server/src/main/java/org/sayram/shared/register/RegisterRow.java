package org.sayram.shared.register;

import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a register file; what is missing or not a number is refused with file, line, column and value. */
public final class RegisterRow {
    private final String file;
    private final CSVRecord row;

    RegisterRow(String file, CSVRecord row) {
        this.file = file;
        this.row = row;
    }

    /** A column that must be filled. */
    public String text(String column) {
        String value = optionalText(column);
        if (value.isEmpty()) {
            throw bad(column, value, "must not be empty");
        }
        return value;
    }

    /** A column that may be empty. */
    public String optionalText(String column) {
        if (!row.isMapped(column)) {
            throw new IllegalArgumentException(file + " has no column '" + column + "'");
        }
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    /** A number. */
    public double number(String column) {
        return parse(column, Double::valueOf, "is not a number");
    }

    /** A whole number. */
    public int whole(String column) {
        return parse(column, Integer::valueOf, "is not a whole number");
    }

    /** A whole number, or null where the column is empty. */
    public @Nullable Integer optionalWhole(String column) {
        return optionalText(column).isEmpty() ? null : Integer.valueOf(whole(column));
    }

    /** A number, or null where the column is empty. */
    public @Nullable Double optionalNumber(String column) {
        return optionalText(column).isEmpty() ? null : Double.valueOf(number(column));
    }

    /** true or false. */
    public boolean flag(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(column, text(column), "is neither true nor false");
        };
    }

    private <T> T parse(String column, Function<String, T> parser, String fault) {
        String value = text(column);
        try {
            return parser.apply(value);
        } catch (NumberFormatException e) {
            throw bad(column, value, fault);
        }
    }

    private IllegalArgumentException bad(String column, String value, String fault) {
        return new IllegalArgumentException(
                file + ", record " + row.getRecordNumber() + ", column " + column + ": '" + value + "' " + fault);
    }
}
