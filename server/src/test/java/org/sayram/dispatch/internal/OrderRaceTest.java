package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.dispatch.Desk;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.World;
import org.sayram.shared.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Two seats at once, and the rows after dropping and refolding, on a real PostgreSQL. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class OrderRaceTest {
    private static final World WORLD = new World("exercise-race");

    @LocalServerPort
    int port;

    @Autowired
    OrderDesk desk;

    @Autowired
    UnitGuards guards;

    @Autowired
    AssignmentStore store;

    @Autowired
    AssignmentProjection projection;

    @Autowired
    OperationsLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void twoSeatsThatSendTheSameUnitAtOnceMakeOneOrderAndOneClearRefusal() throws Exception {
        Desk seat = new Desk(port, "zhiban01", WORLD.name());
        List<String> units = List.of("vh-bole-special-01", "vh-bole-south-01", "vh-bole-south-02", "vh-jinghe-01");
        for (String unit : units) {
            UUID first = UUID.fromString(seat.openIncident("open"));
            UUID second = UUID.fromString(seat.openIncident("warehouse"));

            List<Object> outcomes = atOnce(unit, first, second);

            assertThat(outcomes).filteredOn(List.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(ProblemException.class::isInstance)
                    .singleElement()
                    .satisfies(refused -> {
                        ProblemException problem = (ProblemException) refused;
                        assertThat(problem.problem()).isEqualTo(DispatchProblem.UNIT_ALREADY_OUT);
                        assertThat(problem.values()).containsKeys("unit", "incident", "address");
                    });
            assertThat(store.listOpenOfUnit(WORLD, unit)).hasSize(1);
        }
    }

    @Test
    void theSameActSentTwiceAtOnceIsDoneOnceAndAnsweredTwice() throws Exception {
        Desk seat = new Desk(port, "zhiban02", WORLD.name());
        UUID incident = UUID.fromString(seat.openIncident("open"));
        Act act = act();
        String unit = "vh-bole-special-03";
        long version = guards.version(WORLD, unit);

        List<Object> outcomes = run(List.of(
                () -> desk.send(WORLD, order(incident, unit, version), act),
                () -> desk.send(WORLD, order(incident, unit, version), act)));

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(List.class));
        assertThat(outcomes.get(0)).isEqualTo(outcomes.get(1));
        assertThat(store.listOfIncident(WORLD, incident)).hasSize(1);
    }

    @Test
    void foldsTheSameRowsAgainAfterTheyWereDropped() {
        Desk seat = new Desk(port, "zhihui01", WORLD.name());
        UUID incident = UUID.fromString(seat.openIncident("warehouse"));
        seat.send(incident.toString(), "vh-wenquan-01");
        seat.send(incident.toString(), "vh-wenquan-02");
        List<Map<String, Object>> before = rows(incident);

        transactions.executeWithoutResult(status -> {
            projection.clear();
            projection.save(WORLD, incident, log.incident(WORLD, incident), log.listIncident(WORLD, incident));
            assertThat(rows(incident)).hasSize(2).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    private List<Map<String, Object>> rows(UUID incident) {
        return jdbc.sql("""
                select id, unit, state, ordered_at, steps, ended, last_event, from_position::text, travel_seconds
                from dispatch.assignment where incident = ? order by id
                """).param(incident).query().listOfRows();
    }

    private List<Object> atOnce(String unit, UUID first, UUID second) throws Exception {
        long version = guards.version(WORLD, unit);
        return run(List.of(
                () -> desk.send(WORLD, order(first, unit, version), act()),
                () -> desk.send(WORLD, order(second, unit, version), act())));
    }

    /** Starts all at the same moment; answers what each returned or threw. */
    private static List<Object> run(List<Callable<Object>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        List<Object> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            for (Future<Object> one : running) {
                try {
                    outcomes.add(one.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause());
                }
            }
        }
        return outcomes;
    }

    private static OrderDesk.Order order(UUID incident, String unit, long version) {
        return new OrderDesk.Order(incident, new TreeMap<>(Map.of(unit, version)));
    }

    private static Act act() {
        return new Act(UUID.randomUUID(), new Actor("person:" + UUID.randomUUID(), "值班员"), Instant.now(), null);
    }
}
