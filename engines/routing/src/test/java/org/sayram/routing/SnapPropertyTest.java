package org.sayram.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

/** The nearest road found over the grid against the nearest found by looking at every road. */
class SnapPropertyTest {
    @Property(tries = 300)
    void findsTheRoadThatLookingAtAllFinds(@ForAll long seed) {
        Random random = new Random(seed);
        RoadGraph graph = roads(random).graph();
        GeoPoint flooded = somewhere(random, 0.1);
        RoadConditions conditions = random.nextBoolean()
                ? RoadConditions.OPEN
                : new RoadConditions(
                        Season.SUMMER,
                        Set.of((long) random.nextInt(12)),
                        List.of(new ClosedCircle(flooded, Metres.of(200 + random.nextInt(5000)))));
        RoadQuery query = RoadQuery.of(graph, FireVehicleProfile.PUMPER, conditions);
        for (int i = 0; i < 20; i++) {
            GeoPoint asked = somewhere(random, 0.15);
            List<Snap> found = query.snaps(asked);
            Snap nearest = amongAll(graph, query.closures(), asked);
            if (nearest == null) {
                assertThat(found).isEmpty();
                continue;
            }
            // At a junction any of the roads that meet there is as near: the place counts, not the road.
            assertThat(found.getFirst().place()).isEqualTo(nearest.place());
            assertThat(nearest.metres()).isLessThanOrEqualTo(nearestPointMetres(graph, query.closures(), asked) + 2);
        }
    }

    private static Snap amongAll(RoadGraph graph, Closures closures, GeoPoint asked) {
        NearestOpenPlace nearest = new NearestOpenPlace(graph.segments, closures, asked);
        for (int segment = 0; segment < graph.segments.count(); segment++) {
            for (int p = graph.segments.firstPoint(segment); p < graph.segments.lastPoint(segment); p++) {
                nearest.offer(p);
            }
        }
        return nearest.within(FireVehicleProfile.PUMPER.access().maximum().inMetres());
    }

    /** Walks every open road in steps and takes the nearest step: never nearer than the true nearest place. */
    private static double nearestPointMetres(RoadGraph graph, Closures closures, GeoPoint asked) {
        double least = Double.POSITIVE_INFINITY;
        for (int segment = 0; segment < graph.segments.count(); segment++) {
            int length = graph.segments.length(segment);
            for (int step = 0; step <= 40; step++) {
                int position = (int) ((long) length * step / 40);
                if (closures.clear(segment, position, position)) {
                    GeoPoint place = graph.segments.placeAt(segment, position);
                    double metres = asked.distanceTo(place).inMetres();
                    least = Math.min(least, metres * 1.002);
                }
            }
        }
        return least;
    }

    private static RoadNetwork roads(Random random) {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (long node = 0; node < 24; node++) {
            builder.node(node, somewhere(random, 0.1));
        }
        for (long way = 0; way < 12; way++) {
            builder.way(
                    RoadWay.of(way, RoadClass.TERTIARY, List.of(2 * way, 2 * way + 1, (long) random.nextInt(24), (long)
                            random.nextInt(24))));
        }
        return builder.build();
    }

    private static GeoPoint somewhere(Random random, double degrees) {
        return new GeoPoint(82 + degrees * (random.nextDouble() - 0.5), 44.9 + degrees * (random.nextDouble() - 0.5));
    }
}
