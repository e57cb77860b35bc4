package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sayram.kernel.geo.GeoPoint;

/** Finds ground beside the streets of a place: where a house, a station or a hydrant can stand. */
final class StreetFront {
    /** A stretch of street between two junctions. */
    private record Stretch(GeoPoint from, GeoPoint to, String street, double metres) {}

    /**
     * Ground beside a street.
     *
     * @param street name of the street it faces
     */
    record Spot(GeoPoint point, String street) {}

    private final Map<String, List<Stretch>> stretches = new HashMap<>();

    StreetFront(RoadNetwork roads) {
        for (Way way : roads.ways()) {
            for (int i = 1; i < way.line().size() && way.street(); i++) {
                GeoPoint a = way.line().get(i - 1);
                GeoPoint b = way.line().get(i);
                stretches
                        .computeIfAbsent(way.place(), place -> new ArrayList<>())
                        .add(new Stretch(a, b, way.name(), Ground.metres(a, b)));
            }
        }
    }

    /** Somewhere in the place, so many metres off the middle of a street, on either side. */
    Spot anywhere(Place place, Random random, double offMetres) {
        List<Stretch> all = of(place);
        Stretch stretch = all.get(random.nextInt(all.size()));
        double share = 0.15 + 0.7 * random.nextDouble();
        double off = random.nextBoolean() ? offMetres : -offMetres;
        return new Spot(Ground.beside(stretch.from(), stretch.to(), share, off), stretch.street());
    }

    /** So many points spread evenly along all streets of the place, beside the carriageway. */
    List<Spot> spread(Place place, int count, double offMetres) {
        List<Stretch> all = of(place);
        double step = all.stream().mapToDouble(Stretch::metres).sum() / Math.max(1, count);
        List<Spot> spots = new ArrayList<>();
        double passed = 0;
        for (Stretch stretch : all) {
            double end = passed + stretch.metres();
            while (spots.size() < count && (spots.size() + 0.5) * step < end) {
                double share = ((spots.size() + 0.5) * step - passed) / stretch.metres();
                spots.add(new Spot(Ground.beside(stretch.from(), stretch.to(), share, offMetres), stretch.street()));
            }
            passed = end;
        }
        return spots;
    }

    /** The ground beside the street stretch whose middle lies nearest to a point. */
    Spot nearest(GeoPoint point, double offMetres) {
        Stretch best = stretches.values().stream()
                .flatMap(List::stream)
                .min((a, b) -> Double.compare(toMiddle(point, a), toMiddle(point, b)))
                .orElseThrow();
        return new Spot(Ground.beside(best.from(), best.to(), 0.5, offMetres), best.street());
    }

    private static double toMiddle(GeoPoint point, Stretch stretch) {
        return Ground.metres(point, Ground.between(stretch.from(), stretch.to(), 0.5));
    }

    private List<Stretch> of(Place place) {
        List<Stretch> all = stretches.get(place.id());
        if (all == null) {
            throw new IllegalArgumentException(place.name() + " has no streets");
        }
        return all;
    }
}
