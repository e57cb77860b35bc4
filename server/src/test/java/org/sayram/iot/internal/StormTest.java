package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Many alarms, and many hands at one alarm. */
class StormTest extends DeskStage {
    @Autowired
    TransactionTemplate transactions;

    @Autowired
    AlarmIntake intake;

    @Autowired
    OperationsLog log;

    /** A tenth of what the desk must bear, from one panel, with a new fire elsewhere in the middle of it. */
    @Test
    void showsTheNewFireAboveTheStormOfAnotherPanel() {
        storm(1_000);
    }

    /** All of it: ten thousand alarms, well within a minute. */
    @Test
    @Tag("slow")
    void showsTheNewFireAboveTenThousandAlarmsOfAnotherPanel() {
        long began = System.nanoTime();
        storm(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }

    private void storm(int alarms) {
        Place storming = place;
        try (var terminal = TestTerminal.connect(doors.port("gb26875"), storming.address())) {
            for (int number = 0; number < alarms; number++) {
                terminal.send(terminal.frame(frame(42, COMPONENT.incrementAndGet(), TestTerminal.FIRE)));
                if (number == alarms / 2) {
                    signIn();
                    firstBurns();
                }
            }
            terminal.exchange(terminal.frame(frame(42, COMPONENT.incrementAndGet(), TestTerminal.FIRE)));
        }
        String newFire = id();
        long began = System.nanoTime();
        JsonNode page = seat.get("/api/iot/alarms?world=live&size=50").json();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        List<JsonNode> items = page.path("items").valueStream().toList();
        assertThat(page.path("total").asLong()).isGreaterThan(alarms);
        assertThat(items).extracting(one -> one.path("id").asString()).contains(newFire);
        List<String> above = items.stream()
                .takeWhile(one -> !one.path("id").asString().equals(newFire))
                .map(one -> one.path("premisesId").asString())
                .filter(storming.premisesId()::equals)
                .toList();
        assertThat(above).hasSizeLessThanOrEqualTo(1);
    }

    /** The device as several instances of the server hear it at once: each in a transaction of its own. */
    private void hear() {
        var signal = new Signal(
                place.address(),
                Signal.COMPONENT,
                place.system(),
                place.systemAddress(),
                place.firstType(),
                place.first(),
                0,
                TestTerminal.FIRE,
                "",
                null,
                clock.instant());
        transactions.executeWithoutResult(status -> intake.takeIn(List.of(signal)));
    }

    private static void atOnce(int number, IntFunction<Runnable> work) throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            Runnable own = work.apply(one);
            all.add(() -> {
                own.run();
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(number)) {
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }

    private void personActs(String id, int role) {
        if (role == 2) {
            act("/api/iot/alarms/" + id + "/take", Map.of());
            act(
                    "/api/iot/alarms/" + id + "/steps",
                    Map.of("step", "call-control-room", "result", "no-answer", "note", ""));
        } else {
            act("/api/iot/alarms/" + id + "/close", Map.of());
        }
    }

    @Test
    void losesNothingWhenSixteenRaiseRepeatVerifyAndCloseOnePointAtOnce() throws Exception {
        atOnce(16, number -> this::hear);
        String id = id();
        var fires = new AtomicInteger(16);
        atOnce(16, number -> () -> {
            for (int time = 0; time < 8; time++) {
                if (number % 4 < 2) {
                    hear();
                    fires.incrementAndGet();
                } else {
                    personActs(id, number % 4);
                }
            }
        });
        // No verdict was given, so none of the closings may have counted: still one alarm.
        assertThat(alarms())
                .filteredOn(one -> one.path("kind").asString().equals("fire"))
                .hasSize(1);
        int stored = jdbc.sql("select count(*) from iot.alarm_occurrence where alarm = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
        assertThat(stored).isEqualTo(fires.get());
        List<String> history = log.listStream(World.LIVE, StreamId.alarm(UUID.fromString(id))).stream()
                .map(event -> event.body().getClass().getSimpleName())
                .toList();
        assertThat(history).startsWith("AlarmRaised").doesNotContain("AlarmClosed");
        assertThat(history).filteredOn("AlarmTaken"::equals).hasSize(1);
        assertThat(history.indexOf("AlarmTaken")).isLessThan(history.indexOf("VerificationStepTaken"));
        assertThat(history).filteredOn("VerificationStepTaken"::equals).hasSize(32);
        desk("false", Map.of("cause", "misuse"));
        desk("close", Map.of());
        firstBurns();
        assertThat(alarms())
                .filteredOn(one -> one.path("kind").asString().equals("fire"))
                .hasSize(2);
    }
}
