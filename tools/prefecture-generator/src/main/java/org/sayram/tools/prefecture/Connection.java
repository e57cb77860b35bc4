package org.sayram.tools.prefecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayram.kernel.geo.GeoPoint;

/** Which points of a set of ways can be driven to from which. */
final class Connection {
    private final Map<GeoPoint, List<GeoPoint>> onward = new HashMap<>();
    private final Map<GeoPoint, List<GeoPoint>> backward = new HashMap<>();

    Connection(List<Way> ways) {
        for (Way way : ways) {
            for (int i = 1; i < way.line().size(); i++) {
                GeoPoint a = way.line().get(i - 1);
                GeoPoint b = way.line().get(i);
                if (!way.oneWay().equals("reverse")) {
                    add(a, b);
                }
                if (!way.oneWay().equals("yes")) {
                    add(b, a);
                }
            }
        }
    }

    private void add(GeoPoint from, GeoPoint to) {
        onward.computeIfAbsent(from, point -> new ArrayList<>()).add(to);
        backward.computeIfAbsent(to, point -> new ArrayList<>()).add(from);
    }

    /** Every point that can be driven to from the start and from which the start can be driven to. */
    Set<GeoPoint> withReturn(GeoPoint start) {
        Set<GeoPoint> both = reached(start, onward);
        both.retainAll(reached(start, backward));
        return both;
    }

    private static Set<GeoPoint> reached(GeoPoint start, Map<GeoPoint, List<GeoPoint>> neighbours) {
        Set<GeoPoint> seen = new HashSet<>(Set.of(start));
        Deque<GeoPoint> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (GeoPoint next : neighbours.getOrDefault(open.remove(), List.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }
}
