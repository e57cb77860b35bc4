package org.sayram.tools.prefecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.kernel.geo.GeoPoint;

/** Reads the written road folder the plain way, without the generator's own classes for connection. */
class RoadsOfThePrefectureTest {
    @TempDir
    static Path folder;

    static GeneratedPrefecture made;
    static Map<Long, GeoPoint> nodes;
    static Map<Long, Set<Long>> onward;

    @BeforeAll
    static void readTheRoads() throws IOException {
        made = new GeneratedPrefecture(folder);
        nodes = made.table("roads/nodes.csv").stream()
                .collect(Collectors.toMap(row -> Long.parseLong(row.text("id")), RoadsOfThePrefectureTest::point));
        onward = new HashMap<>();
        for (FactRow way : made.table("roads/ways.csv")) {
            List<Long> line = line(way);
            for (int i = 1; i < line.size(); i++) {
                if (!way.text("oneway").equals("reverse")) {
                    onward.computeIfAbsent(line.get(i - 1), node -> new HashSet<>())
                            .add(line.get(i));
                }
                if (!way.text("oneway").equals("yes")) {
                    onward.computeIfAbsent(line.get(i), node -> new HashSet<>()).add(line.get(i - 1));
                }
            }
        }
    }

    @Test
    void everyStationReachesEveryPremises() {
        Set<Long> goals = made.table("premises.csv").stream()
                .map(row -> nearestNode(point(row)))
                .collect(Collectors.toSet());
        for (FactRow station : made.table("stations.csv")) {
            if (!station.text("class").equals("micro-station")) {
                assertThat(reached(nearestNode(point(station))))
                        .as(station.text("name"))
                        .containsAll(goals);
            }
        }
    }

    @Test
    void everyPremisesAndStationLiesNearAStreet() {
        List<FactRow> all = new ArrayList<>(made.table("premises.csv"));
        all.addAll(made.table("stations.csv"));
        assertThat(all)
                .allSatisfy(row -> assertThat(metresToNearestRoad(point(row)))
                        .as(row.text("name"))
                        .isLessThan(50));
    }

    @Test
    void everyNodeIsOnAWayAndEveryWayHasItsNodes() {
        Set<Long> used = made.table("roads/ways.csv").stream()
                .flatMap(way -> line(way).stream())
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(nodes.keySet());
        assertThat(made.table("roads/ways.csv")).allMatch(way -> line(way).size() >= 2);
    }

    @Test
    void turnBansNameTwoWaysThatEndAtTheirNode() {
        Map<String, List<Long>> lines = made.table("roads/ways.csv").stream()
                .collect(Collectors.toMap(way -> way.text("id"), RoadsOfThePrefectureTest::line));
        List<FactRow> bans = made.table("roads/restrictions.csv");
        assertThat(bans).hasSize(3).allSatisfy(ban -> {
            long via = Long.parseLong(ban.text("via_node"));
            assertThat(lines.get(ban.text("from_way")).getLast()).isEqualTo(via);
            assertThat(lines.get(ban.text("to_way")).getFirst()).isEqualTo(via);
        });
    }

    @Test
    void hasPavedAndUnpavedRoads() {
        assertThat(made.column("roads/ways.csv", "surface")).containsExactlyInAnyOrder("paved", "unpaved");
    }

    @Test
    void numbersOnlyTheTwoMotorways() {
        assertThat(made.column("roads/ways.csv", "ref")).containsExactlyInAnyOrder("", "G30", "G3018");
    }

    @Test
    void hasOneWayStreetsInBothDirections() {
        assertThat(made.column("roads/ways.csv", "oneway")).containsExactlyInAnyOrder("no", "yes", "reverse");
    }

    /** Road distances between the seats, within a tenth of those over the map their courses were read from: 96.6, 94.7, 81.1 km. */
    @Test
    void roadDistancesBetweenTheSeatsAreTrue() {
        long bole = nearestNode(new GeoPoint(82.052, 44.853));
        Map<Long, Double> metres = distances(bole);
        assertThat(metres.get(nearestNode(new GeoPoint(82.889, 44.601)))).isBetween(87_000.0, 106_000.0);
        assertThat(metres.get(nearestNode(new GeoPoint(81.026, 44.970)))).isBetween(85_000.0, 104_000.0);
        assertThat(metres.get(nearestNode(new GeoPoint(82.553, 45.172)))).isBetween(73_000.0, 89_000.0);
    }

    private static GeoPoint point(FactRow row) {
        return new GeoPoint(row.decimal("longitude"), row.decimal("latitude"));
    }

    private static List<Long> line(FactRow way) {
        return way.words("nodes").stream().map(Long::valueOf).toList();
    }

    private static long nearestNode(GeoPoint point) {
        return nodes.entrySet().stream()
                .min((a, b) -> Double.compare(Ground.metres(point, a.getValue()), Ground.metres(point, b.getValue())))
                .orElseThrow()
                .getKey();
    }

    private static Set<Long> reached(long start) {
        Set<Long> seen = new HashSet<>(Set.of(start));
        Deque<Long> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (long next : onward.getOrDefault(open.remove(), Set.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** Relaxes every street until nothing changes: slow, and hard to get wrong. */
    private static Map<Long, Double> distances(long start) {
        Map<Long, Double> metres = new HashMap<>(Map.of(start, 0.0));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var entry : onward.entrySet()) {
                Double so = metres.get(entry.getKey());
                for (long next : so == null ? Set.<Long>of() : entry.getValue()) {
                    double there = so + Ground.metres(nodes.get(entry.getKey()), nodes.get(next));
                    if (there < metres.getOrDefault(next, Double.MAX_VALUE)) {
                        metres.put(next, there);
                        changed = true;
                    }
                }
            }
        }
        return metres;
    }

    private static double metresToNearestRoad(GeoPoint point) {
        double nearest = Double.MAX_VALUE;
        for (var entry : onward.entrySet()) {
            for (long next : entry.getValue()) {
                nearest = Math.min(nearest, metresTo(point, nodes.get(entry.getKey()), nodes.get(next)));
            }
        }
        return nearest;
    }

    private static double metresTo(GeoPoint point, GeoPoint a, GeoPoint b) {
        double squeeze = Math.cos(Math.toRadians(point.latitude()));
        double east = (b.longitude() - a.longitude()) * squeeze;
        double north = b.latitude() - a.latitude();
        double toEast = (point.longitude() - a.longitude()) * squeeze;
        double toNorth = point.latitude() - a.latitude();
        double share = Math.clamp((toEast * east + toNorth * north) / (east * east + north * north), 0, 1);
        return 111_195 * Math.hypot(toEast - share * east, toNorth - share * north);
    }
}
