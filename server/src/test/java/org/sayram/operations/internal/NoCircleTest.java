package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.iot.AlarmOccurred;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.Story;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two seats confirm two alarms of one incident, a third puts notes into it, and the devices go on reporting both alarms in one
 * batch: transactions that append twice, in every order, and never wait for each other in a circle.
 */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class NoCircleTest {
    private static final int ROUNDS = 6;

    @LocalServerPort
    int port;

    @Autowired
    OperationsLog log;

    @Autowired
    LogVerification verification;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void everybodyIsAnsweredThoughAllTouchTheSameThings() throws Exception {
        Browser seat = new Browser(port).demonstration("zhihui01");
        var story = new Story(port, log, transactions);
        UUID opened = story.raise(Story.pointAt(200));
        act(seat, "/api/iot/alarms/" + opened + "/take", Map.of());
        String incident = act(seat, "/api/iot/alarms/" + opened + "/confirm", Map.of("note", ""))
                .json()
                .path("incidentId")
                .asString();
        int before = log.incident(World.LIVE, UUID.fromString(incident))
                .linkedAlarms()
                .size();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID one = taken(seat, story, 201 + 2 * round);
                UUID other = taken(seat, story, 202 + 2 * round);
                var start = new CyclicBarrier(4);
                List<Callable<Integer>> work = List.of(
                        () -> confirm(start, seat, one),
                        () -> confirm(start, seat, other),
                        () -> report(start, other, one),
                        () -> note(start, seat, incident));
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> done : workers.invokeAll(work)) {
                    answers.add(done.get());
                }
                assertThat(answers).containsOnly(200);
            }
        }
        act(seat, "/api/incident/incidents/" + incident + "/end", Map.of("outcome", "已扑灭"));
        assertThat(log.incident(World.LIVE, UUID.fromString(incident)).linkedAlarms())
                .hasSize(before + 2 * ROUNDS);
        assertThat(verification.verify().consistent()).isTrue();
    }

    private UUID taken(Browser seat, Story story, int point) {
        UUID alarm = story.raise(Story.pointAt(point));
        assertThat(act(seat, "/api/iot/alarms/" + alarm + "/take", Map.of()).status())
                .isEqualTo(200);
        return alarm;
    }

    private static int confirm(CyclicBarrier start, Browser seat, UUID alarm) throws Exception {
        start.await();
        return act(seat, "/api/iot/alarms/" + alarm + "/confirm", Map.of("note", "冒烟"))
                .status();
    }

    private static int note(CyclicBarrier start, Browser seat, String incident) throws Exception {
        start.await();
        return act(seat, "/api/incident/incidents/" + incident + "/notes", Map.of("text", "记录"))
                .status();
    }

    private int report(CyclicBarrier start, UUID first, UUID second) throws Exception {
        start.await();
        for (int number = 2; number < 12; number++) {
            var act = new Act(UUID.randomUUID(), Actor.system("iot"), Instant.now(), null);
            List<StreamEvent> batch = List.of(occurred(first, number), occurred(second, number));
            transactions.executeWithoutResult(status -> log.append(World.LIVE, act, batch));
        }
        return 200;
    }

    private static StreamEvent occurred(UUID alarm, int number) {
        return new StreamEvent(StreamId.alarm(alarm), new AlarmOccurred(alarm, number, Instant.now()));
    }

    private static Browser.Answer act(Browser seat, String path, Object body) {
        return seat.withHeaders(Map.of(
                        "X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString()))
                .post(path + "?world=live", body);
    }
}
