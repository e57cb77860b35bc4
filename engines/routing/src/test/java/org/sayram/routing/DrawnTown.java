package org.sayram.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayram.kernel.geo.GeoPoint;

/**
 * A small town from a drawing: letters are junctions, {@code -} and {@code |} are roads, {@code > < ^ v} inside a road make it
 * one-way. One character is 100 m, east and south alike, and every road takes 10 s for 100 m. The road between A and B is way 102
 * (A = 1, B = 2, west or north end first).
 */
final class DrawnTown {
    private static final double WEST = 82.0;
    private static final double NORTH = 44.9;
    private static final double DEGREES_NORTH = 100 / Plane.METRES_PER_DEGREE;
    private static final double DEGREES_EAST = DEGREES_NORTH / Math.cos(Math.toRadians(NORTH));

    /** 36 km/h everywhere, turns free, turning round 100 s, 36 km/h beside the roads. */
    static final FireVehicleProfile TEN_METRES_A_SECOND = profile(
            new TurnPenalties(java.time.Duration.ZERO, java.time.Duration.ZERO, java.time.Duration.ofSeconds(100)));

    private final Map<Character, GeoPoint> places = new LinkedHashMap<>();
    private final RoadNetworkBuilder builder = new RoadNetworkBuilder();
    private final List<RoadWay> ways = new ArrayList<>();

    static FireVehicleProfile profile(TurnPenalties turns) {
        Map<RoadClass, Integer> speeds = new HashMap<>();
        for (RoadClass roadClass : RoadClass.values()) {
            speeds.put(roadClass, 36);
        }
        return new FireVehicleProfile(
                "test",
                speeds,
                50,
                50,
                100,
                turns,
                new AccessLegs(
                        36, 36, org.sayram.kernel.quantity.Metres.of(50), org.sayram.kernel.quantity.Metres.of(5000)));
    }

    static DrawnTown of(String drawing) {
        return new DrawnTown(drawing.lines().toList());
    }

    private DrawnTown(List<String> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                char c = rows.get(row).charAt(column);
                if (Character.isUpperCase(c)) {
                    places.put(c, at(column, row));
                    builder.node(c, at(column, row));
                }
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                if (Character.isUpperCase(rows.get(row).charAt(column))) {
                    road(rows, row, column, 0, 1, "-<>");
                    road(rows, row, column, 1, 0, "|^v");
                }
            }
        }
    }

    /** A place given in characters of the drawing; fractions allowed. */
    GeoPoint at(double column, double row) {
        return new GeoPoint(WEST + column * DEGREES_EAST, NORTH - row * DEGREES_NORTH);
    }

    GeoPoint place(char letter) {
        return places.get(letter);
    }

    static long way(String ends) {
        return (ends.charAt(0) - 'A' + 1) * 100L + (ends.charAt(1) - 'A' + 1);
    }

    DrawnTown no(String from, char via, String to) {
        builder.restriction(new TurnRestriction(TurnRestriction.Kind.NO, way(from), via, way(to)));
        return this;
    }

    DrawnTown only(String from, char via, String to) {
        builder.restriction(new TurnRestriction(TurnRestriction.Kind.ONLY, way(from), via, way(to)));
        return this;
    }

    RoadNetwork network() {
        ways.forEach(builder::way);
        ways.clear();
        return builder.build();
    }

    /** The drive in words, such as {@code A B D in 80 s}: the letters it passes and the time in whole seconds. */
    String drive(char unit, char incident, RoadConditions conditions) {
        return drive(network(), place(unit), place(incident), TEN_METRES_A_SECOND, conditions);
    }

    String drive(char unit, char incident) {
        return drive(unit, incident, RoadConditions.OPEN);
    }

    String drive(
            RoadNetwork network,
            GeoPoint unit,
            GeoPoint incident,
            FireVehicleProfile profile,
            RoadConditions conditions) {
        ArrivalField field = network.arrivalsAt(incident, profile, conditions);
        return switch (field.from(unit)) {
            case Travel.Unreachable unreachable -> unreachable.reason().name();
            case Travel.Reached reached ->
                letters(field.path(unit)) + " in " + Math.round(reached.time().toMillis() / 1000.0) + " s"
                        + (reached.estimated() ? " (estimated)" : "");
        };
    }

    private String letters(List<GeoPoint> line) {
        return line.stream()
                .map(point -> places.entrySet().stream()
                        .filter(e -> e.getValue().distanceTo(point).inMetres() < 1)
                        .map(e -> e.getKey().toString())
                        .findFirst()
                        .orElse("·"))
                .collect(Collectors.joining(" "));
    }

    private void road(List<String> rows, int row, int column, int down, int right, String signs) {
        int r = row + down;
        int c = column + right;
        RoadWay.Direction direction = RoadWay.Direction.BOTH;
        int length = 0;
        while (signs.indexOf(sign(rows, r, c)) >= 0) {
            direction = switch (sign(rows, r, c)) {
                case '>', 'v' -> RoadWay.Direction.FORWARD;
                case '<', '^' -> RoadWay.Direction.BACKWARD;
                default -> direction;
            };
            length++;
            r += down;
            c += right;
        }
        char from = rows.get(row).charAt(column);
        char to = sign(rows, r, c);
        if (length > 0 && Character.isUpperCase(to)) {
            ways.add(new RoadWay(
                    way("" + from + to),
                    RoadClass.RESIDENTIAL,
                    "",
                    "",
                    direction,
                    0,
                    false,
                    false,
                    List.of((long) from, (long) to)));
        }
    }

    private static char sign(List<String> rows, int row, int column) {
        return row < rows.size() && column < rows.get(row).length()
                ? rows.get(row).charAt(column)
                : ' ';
    }
}
