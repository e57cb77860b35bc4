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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.IncidentLevel;
import org.sayram.kernel.code.RescueLevel;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.quantity.LitresPerSecond;

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
        var cards = new CardTable(types, asks, substitutions).read(table(source, "run-cards.csv"));
        return new ResponsePlan(edition, types, cards, substitutions);
    }

    private static Table table(Source source, String fileName) throws IOException {
        try (Reader reader = source.open(fileName)) {
            return Table.read(fileName, reader);
        }
    }

    private static ResponsePlan.Edition edition(Table table) {
        Map<String, String> values = new HashMap<>();
        table.forEach(row -> values.put(row.get("key"), row.get("value")));
        for (String key : List.of("name", "english_name", "version", "valid_from", "standing")) {
            if (!values.containsKey(key)) {
                throw new PlanFormatException("plan.csv", 1, "'" + key + "' is missing");
            }
        }
        return new ResponsePlan.Edition(
                values.getOrDefault("name", ""),
                values.getOrDefault("english_name", ""),
                Integer.parseInt(values.getOrDefault("version", "")),
                LocalDate.parse(values.getOrDefault("valid_from", "")),
                "default".equals(values.get("standing")));
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

    /** The run cards, each of which may start from one read before it. */
    private final class CardTable {
        private final Map<String, ResponsePlan.IncidentType> types;
        private final Map<String, Ask> asks;
        private final Substitutions substitutions;
        private final Map<String, Table.Row> rows = new LinkedHashMap<>();

        CardTable(Map<String, ResponsePlan.IncidentType> types, Map<String, Ask> asks, Substitutions substitutions) {
            this.types = types;
            this.asks = asks;
            this.substitutions = substitutions;
        }

        List<RunCard> read(Table table) {
            table.forEach(row -> {
                String name = row.get("type") + "/" + row.get("level");
                if (rows.put(name, row) != null) {
                    throw new IllegalArgumentException("card " + name + " stands twice");
                }
            });
            List<RunCard> cards = new ArrayList<>();
            table.forEach(row -> cards.add(card(row, 0)));
            return cards;
        }

        /** A card, after the cards it refers to; a chain longer than the table is a circle. */
        private RunCard card(Table.Row row, int depth) {
            if (depth > rows.size()) {
                throw new IllegalArgumentException("card " + row.get("as") + " refers to itself");
            }
            List<Requirement> requirements = new ArrayList<>();
            List<Ask> wantedAsks = new ArrayList<>();
            var escalation = RunCard.Escalation.NONE;
            String origin = row.get("as");
            if (!origin.isEmpty()) {
                RunCard base = card(known(origin), depth + 1);
                requirements.addAll(base.requirements());
                wantedAsks.addAll(base.asks());
                escalation = base.escalation();
            }
            for (String token : row.words("force", " +")) {
                Optional<RunCard.Escalation> more = escalation(token);
                escalation = more.map(escalation::or).orElse(escalation);
                if (more.isEmpty()) {
                    requirements.add(requirement(token));
                }
            }
            row.words("asks", " +").forEach(token -> wantedAsks.add(ask(token)));
            var flow = new LitresPerSecond(row.number("flow"));
            return new RunCard(row.get("type"), level(row), requirements, escalation, wantedAsks, flow);
        }

        private Table.Row known(String origin) {
            Table.Row row = rows.get(origin);
            if (row == null) {
                throw new IllegalArgumentException("there is no card '" + origin + "'");
            }
            return row;
        }

        private static Optional<RunCard.Escalation> escalation(String token) {
            return switch (token) {
                case "HQ" -> Optional.of(new RunCard.Escalation(true, false, false));
                case "M" -> Optional.of(new RunCard.Escalation(false, true, false));
                case "ALL" -> Optional.of(new RunCard.Escalation(false, false, true));
                default -> Optional.empty();
            };
        }

        private Requirement requirement(String token) {
            var requirement = Requirement.of(token);
            for (String code : requirement.wanted().anyOf()) {
                require(
                        substitutions.names(code)
                                || vehicleTypes.findEntry(new VehicleType(code)).isPresent(),
                        "force",
                        code);
            }
            return requirement;
        }

        private Ask ask(String token) {
            String[] parts = token.split("\\*", 2);
            Ask ask = asks.get(parts[0]);
            if (ask == null) {
                throw new IllegalArgumentException("'" + parts[0] + "' is no ask of the tables");
            }
            return ask.times(parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
        }

        private IncidentLevel level(Table.Row row) {
            var type = types.get(row.get("type"));
            if (type == null) {
                throw new IllegalArgumentException("'" + row.get("type") + "' is no incident type of the tables");
            }
            int number = row.number("level");
            return switch (type.scale()) {
                case FIRE -> FireLevel.of(number);
                case RESCUE -> RescueLevel.of(number);
            };
        }
    }
}
