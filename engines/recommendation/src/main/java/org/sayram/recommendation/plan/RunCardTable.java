package org.sayram.recommendation.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.IncidentLevel;
import org.sayram.kernel.code.RescueLevel;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.quantity.LitresPerSecond;

/** Reads the run cards, each of which may start from the totals of another. */
final class RunCardTable {
    private final Map<String, ResponsePlan.IncidentType> types;
    private final Map<String, Ask> asks;
    private final Substitutions substitutions;
    private final VehicleTypes vehicleTypes;
    private final Map<String, Table.Row> rows = new LinkedHashMap<>();

    RunCardTable(
            Map<String, ResponsePlan.IncidentType> types,
            Map<String, Ask> asks,
            Substitutions substitutions,
            VehicleTypes vehicleTypes) {
        this.types = types;
        this.asks = asks;
        this.substitutions = substitutions;
        this.vehicleTypes = vehicleTypes;
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
            if (!substitutions.names(code)
                    && vehicleTypes.findEntry(new VehicleType(code)).isEmpty()) {
                throw new IllegalArgumentException("'" + code + "' is no force of the tables");
            }
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
