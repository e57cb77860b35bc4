package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.dispatch.Desk;
import org.sayram.dispatch.OrderReceived;
import org.sayram.dispatch.StatusReported;
import org.sayram.dispatch.UnitOrdered;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsEvent;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes that were cut off have sent the same unit: what a merge brings, written without a guard. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class DoubleAssignmentTest {
    private static final World WORLD = new World("exercise-cut-off");

    @LocalServerPort
    int port;

    @Autowired
    OperationsLog log;

    @Autowired
    Duties duties;

    @Autowired
    AssignmentStore store;

    @Autowired
    AssignmentViews views;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void keepsBothAndShowsItUntilOneIsAcknowledgedAndTheOtherTakenBack() {
        Desk seat = new Desk(port, "zhiban01", WORLD.name());
        UUID here = order(seat.openIncident("open"), "vh-jinghe-01");
        UUID there = order(seat.openIncident("warehouse"), "vh-jinghe-01");

        assertThat(store.listOpenOfUnit(WORLD, "vh-jinghe-01")).hasSize(2);
        assertThat(duties.get(WORLD, "vh-jinghe-01").doubled()).isTrue();
        assertThat(isDoubled(here)).isTrue();
        assertThat(isDoubled(there)).isTrue();

        write(there, new OrderReceived(there, incidentOf(there), "水罐1", "person"));
        assertThat(standing()).as("the one the crew acknowledged stands").isEqualTo(there);

        seat.cancel(here.toString());
        assertThat(duties.get(WORLD, "vh-jinghe-01").doubled()).isFalse();
        assertThat(standing()).isEqualTo(there);
    }

    @Test
    void keepsAStatusThatCorrectsAnEarlierOne() {
        Desk seat = new Desk(port, "zhiban02", WORLD.name());
        UUID assignment = order(seat.openIncident("open"), "vh-jinghe-02");
        write(assignment, status(assignment, "20", null));
        UUID slip = write(assignment, status(assignment, "25", null));

        write(assignment, status(assignment, "21", slip));

        Assignment row = store.findAssignment(WORLD, assignment).orElseThrow();
        assertThat(Assignment.code(row.state())).isEqualTo("21");
        assertThat(row.steps())
                .filteredOn(Assignment.Step::corrected)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.code()).isEqualTo("25");
                    assertThat(step.counts()).isFalse();
                });
    }

    private UUID standing() {
        Assignment assignment = duties.get(WORLD, "vh-jinghe-01").assignment();
        return assignment == null ? new UUID(0, 0) : assignment.id();
    }

    private boolean isDoubled(UUID assignment) {
        return views.view(WORLD, store.findAssignment(WORLD, assignment).orElseThrow(), Locale.CHINESE)
                .doubled();
    }

    private UUID incidentOf(UUID assignment) {
        return store.findAssignment(WORLD, assignment).orElseThrow().incident();
    }

    private UUID order(String incident, String unit) {
        UUID assignment = UUID.randomUUID();
        write(
                assignment,
                new UnitOrdered(
                        assignment,
                        UUID.fromString(incident),
                        unit,
                        "水罐1",
                        "st-jinghe",
                        "精河站",
                        "SG",
                        6,
                        Sample.STATION,
                        60,
                        300,
                        4000,
                        false));
        return assignment;
    }

    private StatusReported status(UUID assignment, String code, UUID corrects) {
        return new StatusReported(assignment, incidentOf(assignment), "水罐1", code, "", "radio", false, corrects, null);
    }

    private UUID write(UUID assignment, OperationsEvent event) {
        var act = new Act(UUID.randomUUID(), new Actor("person:" + UUID.randomUUID(), "值班员"), Instant.now(), null);
        var events = List.of(new StreamEvent(StreamId.assignment(assignment), event));
        return transactions.execute(status -> log.append(WORLD, act, events).last());
    }
}
