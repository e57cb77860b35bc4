package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sayram.operations.OperationsLog;
import org.sayram.operations.Story;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** The same deed sent twice at the same moment, as a browser does whose first answer was lost. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class ActTwinsTest {
    @LocalServerPort
    int port;

    @Autowired
    OperationsLog log;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void areAnsweredAlikeAndDoneOnce() throws Exception {
        Browser seat = new Browser(port).demonstration("zhiban01");
        var story = new Story(port, log, transactions);
        try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 8; round++) {
                UUID alarm = story.raise(Story.pointAt(100 + round));

                List<Browser.Answer> answers = atOnce(workers, seat, "/api/iot/alarms/" + alarm + "/take?world=live");

                assertThat(answers)
                        .allSatisfy(answer -> assertThat(answer.status())
                                .as(answer.toString())
                                .isEqualTo(200));
                assertThat(answers.stream().map(Browser.Answer::text).distinct())
                        .hasSize(1);
                assertThat(log.listStream(World.LIVE, StreamId.alarm(alarm))).hasSize(2);
                seat.withHeaders(Map.of(
                                "X-Sayram-Client",
                                "web",
                                "Act-Id",
                                UUID.randomUUID().toString()))
                        .post("/api/iot/alarms/" + alarm + "/false?world=live", Map.of("cause", "dust"));
            }
        }
    }

    private static List<Browser.Answer> atOnce(ExecutorService workers, Browser seat, String path) throws Exception {
        var start = new CyclicBarrier(3);
        String act = UUID.randomUUID().toString();
        Callable<Browser.Answer> sending = () -> {
            Browser own = seat.withHeaders(Map.of("X-Sayram-Client", "web", "Act-Id", act));
            start.await();
            return own.post(path, Map.of());
        };
        List<Browser.Answer> answers = new ArrayList<>();
        for (Future<Browser.Answer> done : workers.invokeAll(List.of(sending, sending, sending))) {
            answers.add(done.get());
        }
        return answers;
    }
}
