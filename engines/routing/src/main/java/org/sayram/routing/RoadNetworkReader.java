package org.sayram.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/**
 * Reads a network from a road folder: {@code nodes.csv} (id, longitude, latitude), {@code ways.csv} (id, class, name, ref, oneway,
 * max_speed_kmh, surface, synthetic, nodes) and {@code restrictions.csv} (kind, from_way, via_node, to_way), each plain or as
 * {@code .gz}. Further columns are allowed and not read.
 */
public final class RoadNetworkReader {
    private RoadNetworkReader() {}

    /**
     * The network of a folder.
     *
     * @throws RoadFileException if a file is missing or a value is wrong, naming file, line and value
     */
    public static RoadNetwork read(Path folder) throws IOException {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        readInto(folder, builder);
        return builder.build();
    }

    /**
     * Hands the contents of a folder to a sink, for tools that want the roads themselves.
     *
     * @throws RoadFileException if a file is missing, a value is wrong or the sink refuses it
     */
    public static void readInto(Path folder, RoadSink sink) throws IOException {
        try (CsvFile nodes = CsvFile.open(folder, "nodes.csv", "id", "longitude", "latitude")) {
            while (nodes.next()) {
                addNode(sink, nodes);
            }
        }
        try (CsvFile ways = CsvFile.open(
                folder,
                "ways.csv",
                "id",
                "class",
                "name",
                "ref",
                "oneway",
                "max_speed_kmh",
                "surface",
                "synthetic",
                "nodes")) {
            while (ways.next()) {
                addWay(sink, ways);
            }
        }
        try (CsvFile restrictions =
                CsvFile.open(folder, "restrictions.csv", "kind", "from_way", "via_node", "to_way")) {
            while (restrictions.next()) {
                sink.restriction(restriction(restrictions));
            }
        }
    }

    private static void addNode(RoadSink sink, CsvFile row) throws RoadFileException {
        long id = row.wholeNumber("id");
        double longitude = row.number("longitude");
        double latitude = row.number("latitude");
        try {
            sink.node(id, new GeoPoint(longitude, latitude));
        } catch (IllegalArgumentException refused) {
            throw row.problem(String.valueOf(refused.getMessage()));
        }
    }

    private static void addWay(RoadSink sink, CsvFile row) throws RoadFileException {
        RoadClass roadClass = RoadClass.findByCode(row.text("class"))
                .orElseThrow(() -> row.problem("class \"" + row.text("class") + "\" is none of "
                        + Arrays.stream(RoadClass.values()).map(RoadClass::code).toList()));
        long id = row.wholeNumber("id");
        String limit = row.text("max_speed_kmh");
        int maxSpeed = limit.isEmpty() ? 0 : Math.clamp(row.wholeNumber("max_speed_kmh"), -1, 10_000);
        try {
            sink.way(new RoadWay(
                    id,
                    roadClass,
                    row.text("name"),
                    row.text("ref"),
                    direction(row),
                    maxSpeed,
                    unpaved(row),
                    synthetic(row),
                    nodes(row)));
        } catch (IllegalArgumentException refused) {
            throw row.problem(String.valueOf(refused.getMessage()));
        }
    }

    private static RoadWay.Direction direction(CsvFile row) throws RoadFileException {
        return switch (row.text("oneway")) {
            case "no", "" -> RoadWay.Direction.BOTH;
            case "yes" -> RoadWay.Direction.FORWARD;
            case "reverse" -> RoadWay.Direction.BACKWARD;
            default -> throw row.problem("oneway \"" + row.text("oneway") + "\" is none of no, yes, reverse");
        };
    }

    private static boolean unpaved(CsvFile row) throws RoadFileException {
        return switch (row.text("surface")) {
            case "paved", "" -> false;
            case "unpaved" -> true;
            default ->
                throw row.problem("surface \"" + row.text("surface") + "\" is neither paved nor unpaved nor blank");
        };
    }

    private static boolean synthetic(CsvFile row) throws RoadFileException {
        return switch (row.text("synthetic")) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw row.problem("synthetic \"" + row.text("synthetic") + "\" is neither true nor false");
        };
    }

    private static List<Long> nodes(CsvFile row) throws RoadFileException {
        List<Long> nodes = new ArrayList<>();
        for (String id : row.text("nodes").split(" +")) {
            try {
                nodes.add(Long.valueOf(id));
            } catch (NumberFormatException notANumber) {
                throw row.problem("node \"" + id + "\" is not a whole number");
            }
        }
        return nodes;
    }

    private static TurnRestriction restriction(CsvFile row) throws RoadFileException {
        TurnRestriction.Kind kind = switch (row.text("kind")) {
            case "no" -> TurnRestriction.Kind.NO;
            case "only" -> TurnRestriction.Kind.ONLY;
            default -> throw row.problem("kind \"" + row.text("kind") + "\" is neither no nor only");
        };
        return new TurnRestriction(
                kind, row.wholeNumber("from_way"), row.wholeNumber("via_node"), row.wholeNumber("to_way"));
    }
}
