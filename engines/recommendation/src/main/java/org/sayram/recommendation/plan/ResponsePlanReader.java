package org.sayram.recommendation.plan;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;

/**
 * Reads a response plan from its five files: {@code plan.csv}, {@code types.csv}, {@code asks.csv},
 * {@code substitutions.csv} and {@code run-cards.csv}. A force, type or ask that no table knows is refused by file and line.
 */
public final class ResponsePlanReader {
    private final VehicleTypes vehicleTypes;

    /** A reader that accepts the vehicle types of this table. */
    public ResponsePlanReader(VehicleTypes vehicleTypes) {
        this.vehicleTypes = vehicleTypes;
    }

    /** Opens one file of the plan by its name. */
    @FunctionalInterface
    public interface Source {
        /** The text of the file with this name. */
        Reader open(String fileName) throws IOException;
    }

    /** Reads the plan that lies in a folder. */
    public ResponsePlan readFolder(Path folder) throws IOException {
        return read(fileName -> Files.newBufferedReader(folder.resolve(fileName)));
    }

    /** Reads the plan whose files a source opens. */
    public ResponsePlan read(Source source) throws IOException {
        var edition = edition(table(source, "plan.csv"));
        var types = types(table(source, "types.csv"));
        var asks = asks(table(source, "asks.csv"));
        var substitutions = substitutions(table(source, "substitutions.csv"), types);
        var cards = new RunCardTable(types, asks, substitutions, vehicleTypes).read(table(source, "run-cards.csv"));
        return new ResponsePlan(edition, types, cards, substitutions);
    }

    private static Table table(Source source, String fileName) throws IOException {
        try (Reader reader = source.open(fileName)) {
            return Table.read(fileName, reader);
        }
    }

    private static ResponsePlan.Edition edition(Table table) {
        Map<String, String> words = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, LocalDate> dates = new HashMap<>();
        table.forEach(row -> {
            String key = row.get("key");
            switch (key) {
                case "version" -> numbers.put(key, row.number("value"));
                case "valid_from" -> dates.put(key, LocalDate.parse(row.get("value")));
                default -> words.put(key, row.get("value"));
            }
        });
        return new ResponsePlan.Edition(
                get(words, "name"),
                get(words, "english_name"),
                get(numbers, "version"),
                get(dates, "valid_from"),
                get(words, "standing").equals("default"));
    }

    private static <T> T get(Map<String, T> values, String key) {
        T value = values.get(key);
        if (value == null) {
            throw new PlanFormatException("plan.csv", "'" + key + "' is missing");
        }
        return value;
    }

    private static Map<String, ResponsePlan.IncidentType> types(Table table) {
        Map<String, ResponsePlan.IncidentType> types = new LinkedHashMap<>();
        table.forEach(row -> types.put(
                row.get("type"),
                new ResponsePlan.IncidentType(
                        row.get("type"),
                        ResponsePlan.Scale.valueOf(row.get("scale").toUpperCase(Locale.ROOT)),
                        row.get("chinese"),
                        row.get("english"),
                        row.words("covers", ";"))));
        return types;
    }

    private static Map<String, Ask> asks(Table table) {
        Map<String, Ask> asks = new HashMap<>();
        table.forEach(row -> asks.put(
                row.get("code"),
                new Ask(
                        row.get("code"),
                        Ask.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        row.get("chinese"),
                        row.get("english"),
                        1)));
        return asks;
    }

    private Substitutions substitutions(Table table, Map<String, ResponsePlan.IncidentType> types) {
        List<Substitutions.Line> lines = new ArrayList<>();
        table.forEach(row -> {
            var onlyFor = Set.copyOf(row.words("only_for", ";"));
            onlyFor.forEach(type -> require(types.containsKey(type), "incident type", type));
            lines.add(new Substitutions.Line(
                    row.get("wanted"),
                    typeOrAny(row.get("type")),
                    row.number("step"),
                    row.get("substitute").equals("yes"),
                    kit(row),
                    onlyFor));
        });
        return new Substitutions(lines);
    }

    private @Nullable VehicleType typeOrAny(String cell) {
        if (cell.equals("*")) {
            return null;
        }
        var type = new VehicleType(cell);
        require(vehicleTypes.findEntry(type).isPresent(), "vehicle type", cell);
        return type;
    }

    private static Substitutions.@Nullable KitNeed kit(Table.Row row) {
        return row.get("kit").isEmpty() ? null : new Substitutions.KitNeed(row.get("kit"), row.number("kit_count"));
    }

    private static void require(boolean known, String what, String value) {
        if (!known) {
            throw new IllegalArgumentException("'" + value + "' is no " + what + " of the tables");
        }
    }
}
