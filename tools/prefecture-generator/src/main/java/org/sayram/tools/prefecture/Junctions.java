package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayram.kernel.geo.GeoPoint;

/** Makes a junction wherever a road between places crosses or touches an invented street. */
final class Junctions {
    private record Cut(double share, GeoPoint point) {}

    private Junctions() {}

    /** The same ways with a shared point at every crossing of a road (not a motorway) with a street. */
    static List<Way> joined(List<Way> ways) {
        List<Way> roads =
                ways.stream().filter(way -> !way.street() && !way.motorway()).toList();
        List<Way> streets = ways.stream().filter(Way::street).toList();
        return ways.stream()
                .map(way -> {
                    if (way.motorway()) {
                        return way;
                    }
                    return cut(way, way.street() ? roads : streets);
                })
                .toList();
    }

    private static Way cut(Way way, List<Way> others) {
        List<GeoPoint> line = new ArrayList<>();
        line.add(way.line().getFirst());
        for (int i = 1; i < way.line().size(); i++) {
            GeoPoint from = way.line().get(i - 1);
            GeoPoint to = way.line().get(i);
            for (Cut cut : cuts(from, to, others, way.street())) {
                addNew(line, cut.point());
            }
            addNew(line, to);
        }
        return way.along(line);
    }

    private static void addNew(List<GeoPoint> line, GeoPoint point) {
        if (!line.getLast().equals(point)) {
            line.add(point);
        }
    }

    private static List<Cut> cuts(GeoPoint from, GeoPoint to, List<Way> others, boolean street) {
        List<Cut> cuts = new ArrayList<>();
        for (Way other : others) {
            for (int i = 1; i < other.line().size(); i++) {
                GeoPoint a = other.line().get(i - 1);
                GeoPoint b = other.line().get(i);
                // The point is always computed from the road's side, so that road and street round it alike.
                Optional<Double> onRoad = street ? share(a, b, from, to) : share(from, to, a, b);
                if (onRoad.isPresent()) {
                    GeoPoint point =
                            street ? Ground.between(a, b, onRoad.get()) : Ground.between(from, to, onRoad.get());
                    cuts.add(new Cut(Ground.metres(from, point), point));
                }
            }
        }
        cuts.sort(Comparator.comparingDouble(Cut::share));
        return cuts;
    }

    /** Where along a–b the segment c–d crosses it, as a share of its length; empty when they do not meet. */
    private static Optional<Double> share(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
        double abEast = b.longitude() - a.longitude();
        double abNorth = b.latitude() - a.latitude();
        double cdEast = d.longitude() - c.longitude();
        double cdNorth = d.latitude() - c.latitude();
        double turn = abEast * cdNorth - abNorth * cdEast;
        if (turn == 0) {
            return Optional.empty();
        }
        double acEast = c.longitude() - a.longitude();
        double acNorth = c.latitude() - a.latitude();
        double alongAb = (acEast * cdNorth - acNorth * cdEast) / turn;
        double alongCd = (acEast * abNorth - acNorth * abEast) / turn;
        boolean meet = alongAb >= 0 && alongAb <= 1 && alongCd >= 0 && alongCd <= 1;
        return meet ? Optional.of(alongAb) : Optional.empty();
    }
}
