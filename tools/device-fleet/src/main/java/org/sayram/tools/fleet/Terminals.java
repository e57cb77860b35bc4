package org.sayram.tools.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the fleet from its files. */
final class Terminals {
    private static final String PROTOCOL = "gb26875";

    private Terminals() {}

    /** The first terminals of the file, those of the premises in {@code wanted} before all others. */
    static List<Terminal> load(FleetFiles files, int count, String wanted) {
        Map<String, List<Point>> points = points(files);
        List<Terminal> all = new ArrayList<>();
        for (Csv.Row row : Csv.read(files.terminals())) {
            if (speaksOurProtocol(row)) {
                Terminal terminal = terminal(row, points.getOrDefault(row.get("id"), List.of()));
                all.add(terminal.premisesId().equals(wanted) ? 0 : all.size(), terminal);
            }
        }
        if (all.isEmpty()) {
            throw new WrongOption(
                    files.terminals() + " lists no terminal that speaks GB/T 26875.3", "Give another --terminals file");
        }
        if (count > all.size()) {
            throw new WrongOption(
                    "--count " + count + " is more than the " + all.size() + " terminals of " + files.terminals(),
                    "Give --count " + all.size() + " or a longer file");
        }
        return count == 0 ? all : all.subList(0, count);
    }

    private static Terminal terminal(Csv.Row row, List<Point> points) {
        return new Terminal(
                row.get("id"), row.number("address"), row.get("premises_id"), row.get("premises_name"), points);
    }

    private static boolean speaksOurProtocol(Csv.Row row) {
        String letters = row.get("protocol").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.isEmpty() || letters.replace("gbt", "gb").startsWith(PROTOCOL);
    }

    private static Map<String, List<Point>> points(FleetFiles files) {
        Map<String, List<Point>> points = new HashMap<>();
        if (files.points().isPresent()) {
            for (Csv.Row row : Csv.read(files.points().get())) {
                points.computeIfAbsent(row.get("terminal_id"), id -> new ArrayList<>())
                        .add(Point.of(row));
            }
        }
        return points;
    }
}
