package org.sayram.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.geo.GeoPoint;

/** Many threads on one network must tell what one thread tells. */
class ConcurrentSearchTest {
    private static final int SIDE = 12;

    private final RoadNetwork network = squares();

    @Test
    void searchesOfManyThreadsDoNotDisturbEachOther() throws Exception {
        List<String> alone = new ArrayList<>();
        for (int incident = 0; incident < SIDE * SIDE; incident++) {
            alone.add(answers(incident));
        }
        List<Callable<String>> tasks = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int incident = 0; incident < SIDE * SIDE; incident++) {
                int asked = incident;
                tasks.add(() -> answers(asked));
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> together = threads.invokeAll(tasks);
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }

    private String answers(int incident) {
        ArrivalField field = network.arrivalsAt(place(incident), FireVehicleProfile.PUMPER, RoadConditions.OPEN);
        StringBuilder answers = new StringBuilder();
        for (int unit = 0; unit < SIDE * SIDE; unit += 7) {
            answers.append(field.from(place(unit))).append('\n');
        }
        return answers.toString();
    }

    private static GeoPoint place(int node) {
        return new GeoPoint(82 + 0.003 * (node % SIDE), 44.9 + 0.002 * (node / SIDE));
    }

    private static RoadNetwork squares() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < SIDE * SIDE; node++) {
            builder.node(node, place(node));
        }
        long way = 1;
        for (int node = 0; node < SIDE * SIDE; node++) {
            if (node % SIDE < SIDE - 1) {
                builder.way(RoadWay.of(way++, RoadClass.RESIDENTIAL, List.of((long) node, node + 1L)));
            }
            if (node / SIDE < SIDE - 1) {
                builder.way(RoadWay.of(way++, RoadClass.TERTIARY, List.of((long) node, (long) node + SIDE)));
            }
        }
        return builder.build();
    }
}
