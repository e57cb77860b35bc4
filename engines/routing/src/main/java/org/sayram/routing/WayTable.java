package org.sayram.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of each road, and the few kinds of road that differ in speed. */
final class WayTable {
    /** What the speed on a road depends on besides season and vehicle. */
    record SpeedKind(RoadClass roadClass, boolean unpaved, int maxSpeedKmh) {}

    private final List<RoadWay> ways = new ArrayList<>();
    private final IntList kindOfWay = new IntList();
    private final List<SpeedKind> kinds = new ArrayList<>();
    private final Map<SpeedKind, Integer> numberOfKind = new HashMap<>();
    private final Map<Long, Integer> numberOfWay = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** Adds a road and returns its number; -1 if the identity was there already. The node list is not kept. */
    int add(RoadWay way) {
        int number = ways.size();
        if (numberOfWay.putIfAbsent(way.id(), number) != null) {
            return -1;
        }
        ways.add(new RoadWay(
                way.id(),
                way.roadClass(),
                word(way.name()),
                word(way.ref()),
                way.direction(),
                way.maxSpeedKmh(),
                way.unpaved(),
                way.synthetic(),
                List.of()));
        kindOfWay.add(kind(new SpeedKind(way.roadClass(), way.unpaved(), way.maxSpeedKmh())));
        return number;
    }

    int size() {
        return ways.size();
    }

    RoadWay get(int number) {
        return ways.get(number);
    }

    /** The number of a road, or -1 for an unknown identity. */
    int find(long id) {
        return numberOfWay.getOrDefault(id, -1);
    }

    int kindOf(int number) {
        return kindOfWay.get(number);
    }

    /** Metres per hour of each kind for a vehicle in a season. */
    int[] speeds(FireVehicleProfile profile, Season season) {
        return kinds.stream()
                .mapToInt(k -> profile.metresPerHour(k.roadClass(), k.unpaved(), k.maxSpeedKmh(), season))
                .toArray();
    }

    private int kind(SpeedKind kind) {
        return numberOfKind.computeIfAbsent(kind, k -> {
            kinds.add(k);
            return kinds.size() - 1;
        });
    }

    private String word(String word) {
        return words.computeIfAbsent(word, w -> w);
    }
}
