package org.sayram.tools.prefecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayram.kernel.geo.GeoPoint;

/**
 * The roads of the prefecture: main roads from the fact table, invented streets in the places, and short links
 * where a place would otherwise stay cut off. Every point can be driven to from every other, and back.
 *
 * @param ways in the order of their ids
 * @param restrictions invented bans on turning
 */
record RoadNetwork(List<Way> ways, List<TurnBan> restrictions) {
    private static final long FIRST_LINK = 900_001;

    RoadNetwork {
        ways = List.copyOf(ways);
        restrictions = List.copyOf(restrictions);
        Set<GeoPoint> all = points(ways);
        int reached = new Connection(ways).withReturn(all.iterator().next()).size();
        if (reached != all.size()) {
            throw new IllegalStateException(reached + " of " + all.size() + " road points are connected both ways");
        }
    }

    static RoadNetwork draw(List<Place> places, Words words) {
        List<Way> ways = new ArrayList<>(mainRoads());
        StreetPlan plan = new StreetPlan(words);
        places.forEach(place -> ways.addAll(plan.streets(place)));
        List<Way> joined = new ArrayList<>(Junctions.joined(ways));
        linkAll(joined, words.of("link_road") + words.mark());
        return CityTraffic.rule(joined, places.getFirst());
    }

    private static List<Way> mainRoads() {
        return FactTable.read("roads").stream()
                .map(row -> new Way(
                        row.whole("id"),
                        row.text("class"),
                        row.text("name"),
                        row.text("ref"),
                        "no",
                        row.text("max_speed_kmh"),
                        row.text("surface"),
                        row.truth("synthetic"),
                        "",
                        Ground.line(row.text("line"))))
                .toList();
    }

    private static void linkAll(List<Way> ways, String name) {
        Set<GeoPoint> all = points(ways);
        Set<GeoPoint> open = points(ways.stream().filter(way -> !way.motorway()).toList());
        GeoPoint start = all.iterator().next();
        for (long id = FIRST_LINK; ; id++) {
            Set<GeoPoint> connected = new Connection(ways).withReturn(start);
            List<GeoPoint> lost =
                    all.stream().filter(point -> !connected.contains(point)).toList();
            if (lost.isEmpty()) {
                return;
            }
            Set<GeoPoint> island = new Connection(ways).withReturn(lost.getFirst());
            ways.add(shortestLink(
                    id, name, island, open.stream().filter(connected::contains).toList()));
        }
    }

    private static Way shortestLink(long id, String name, Set<GeoPoint> island, List<GeoPoint> shore) {
        double shortest = Double.POSITIVE_INFINITY;
        List<GeoPoint> line = List.of();
        for (GeoPoint to : shore) {
            for (GeoPoint from : island) {
                double metres = Ground.metres(from, to);
                boolean nearer = metres < shortest || (metres == shortest && before(from, line.getFirst()));
                if (nearer) {
                    shortest = metres;
                    line = List.of(from, to);
                }
            }
        }
        return new Way(id, "tertiary", name, "", "no", "40", "paved", true, "", line);
    }

    /** Sets have no order of their own; equal lengths are decided by position, so that every run draws the same. */
    private static boolean before(GeoPoint a, GeoPoint b) {
        return a.longitude() != b.longitude() ? a.longitude() < b.longitude() : a.latitude() < b.latitude();
    }

    private static Set<GeoPoint> points(List<Way> ways) {
        return ways.stream().flatMap(way -> way.line().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Writes nodes.csv, ways.csv, restrictions.csv in the road folder format. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<GeoPoint, Long> ids = new LinkedHashMap<>();
        points(ways).forEach(point -> ids.put(point, ids.size() + 1L));
        Sheet nodes = new Sheet("id", "longitude", "latitude");
        ids.forEach((point, id) -> nodes.add(id, Ground.degrees(point.longitude()), Ground.degrees(point.latitude())));
        nodes.write(folder.resolve("nodes.csv"));
        waySheet(ids).write(folder.resolve("ways.csv"));
        Sheet bans = new Sheet("kind", "from_way", "via_node", "to_way");
        for (TurnBan ban : restrictions) {
            bans.add("no", ban.fromWay(), String.valueOf(ids.get(ban.via())), ban.toWay());
        }
        bans.write(folder.resolve("restrictions.csv"));
    }

    private Sheet waySheet(Map<GeoPoint, Long> ids) {
        Sheet sheet =
                new Sheet("id", "class", "name", "ref", "oneway", "max_speed_kmh", "surface", "synthetic", "nodes");
        for (Way way : ways) {
            String nodes = way.line().stream()
                    .map(point -> String.valueOf(ids.get(point)))
                    .collect(Collectors.joining(" "));
            sheet.add(
                    way.id(),
                    way.roadClass(),
                    way.name(),
                    way.ref(),
                    way.oneWay(),
                    way.maximumSpeedKilometresPerHour(),
                    way.surface(),
                    way.synthetic(),
                    nodes);
        }
        return sheet;
    }
}
