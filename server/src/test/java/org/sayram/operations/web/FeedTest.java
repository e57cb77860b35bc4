package org.sayram.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.incident.NoteKept;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operations.internal.LogReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** The feed as a browser lives with it. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class FeedTest {
    private static final World WORLD = new World("exercise-feed");
    private static final Actor ACTOR = new Actor("person:" + UUID.randomUUID(), "值班员01");

    @LocalServerPort
    int port;

    @Autowired
    OperationsLog log;

    @Autowired
    LogReader reader;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void missesNothingAndShowsNothingTwiceThoughItWasCutOff() throws Exception {
        Browser browser = new Browser(port).demonstration("zhiban01");
        List<UUID> written = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String lastId;
        try (var feed = open(browser, "after=latest", Map.of())) {
            feed.until(received -> received.event().equals("heartbeat"));
            for (int number = 0; number < 3; number++) {
                written.add(note(WORLD, "before " + number));
            }
            List<FeedClient.Received> first = feed.until(received -> isNote(received, "before 2"));
            seen.addAll(ids(first));
            lastId = first.getLast().id();
        }
        for (int number = 0; number < 250; number++) {
            written.add(note(WORLD, "while away " + number));
        }
        try (var feed = open(browser, "after=latest", Map.of("Last-Event-ID", lastId))) {
            feed.until(received -> isNote(received, "while away 0"))
                    .forEach(received -> seen.addAll(ids(List.of(received))));
            written.add(note(WORLD, "back again"));
            seen.addAll(ids(feed.until(received -> isNote(received, "back again"))));
        }

        assertThat(seen).isEqualTo(written.stream().map(UUID::toString).toList());
    }

    @Test
    void resumesByThePositionInTheAddressToo() throws Exception {
        Browser browser = new Browser(port).demonstration("zhiban01");
        long before = reader.position();
        UUID event = note(WORLD, "by address");
        try (var feed = open(browser, "after=" + before, Map.of())) {
            FeedClient.Received received =
                    feed.until(one -> isNote(one, "by address")).getLast();
            assertThat(received.data().path("id").asString()).isEqualTo(event.toString());
            assertThat(received.data().path("actor").path("name").asString()).isEqualTo("值班员01");
            assertThat(Long.parseLong(received.id())).isGreaterThan(before);
        }
    }

    @Test
    void tellsABrowserFromAnotherTimeToLoadAnew() throws Exception {
        Browser browser = new Browser(port).demonstration("zhiban01");
        long ahead = reader.position() + 1_000_000;
        try (var feed = open(browser, "after=" + ahead, Map.of())) {
            FeedClient.Received first = feed.until(received -> true).getFirst();
            assertThat(first.event()).isEqualTo("reload");
            note(WORLD, "after the reload");
            assertThat(feed.until(received -> isNote(received, "after the reload")))
                    .isNotEmpty();
        }
    }

    @Test
    void showsNothingOfAnotherWorld() throws Exception {
        Browser browser = new Browser(port).demonstration("zhiban01");
        try (var feed = open(browser, "after=latest", Map.of())) {
            feed.until(received -> received.event().equals("heartbeat"));
            note(new World("exercise-other"), "elsewhere");
            note(WORLD, "here");
            assertThat(ids(feed.until(received -> isNote(received, "here")))).hasSize(1);
        }
    }

    @Test
    void beatsWithItsPositionWhileNothingHappens() throws Exception {
        Browser browser = new Browser(port).demonstration("zhiban01");
        try (var feed = open(browser, "after=latest", Map.of())) {
            feed.until(received -> received.event().equals("heartbeat"));
            FeedClient.Received second =
                    feed.until(received -> received.event().equals("heartbeat")).getLast();
            assertThat(second.id()).isEqualTo(second.data().path("position").asString());
            assertThat(Instant.parse(second.data().path("at").asString())).isNotNull();
        }
    }

    @Test
    void endsWhenThePersonSignsOut() throws Exception {
        Browser browser = new Browser(port).demonstration("zhiban01");
        try (var feed = open(browser, "after=latest", Map.of())) {
            feed.until(received -> received.event().equals("heartbeat"));
            assertThat(browser.post("/api/identity/sign-out").status()).isEqualTo(204);
            assertThat(feed.endsWithin(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void refusesWhoIsNotSignedInWhoMayNotHearItAndWhatCannotBeRead() throws Exception {
        assertThat(new Browser(port).get("/api/operations/feed?world=live").status())
                .isEqualTo(401);
        for (String administrator : List.of("xitong01", "anquan01", "shenji01")) {
            assertThat(new Browser(port)
                            .demonstration(administrator)
                            .get("/api/operations/feed?world=live")
                            .status())
                    .as(administrator)
                    .isEqualTo(403);
        }
        Browser seat = new Browser(port).demonstration("zhiban01");
        assertThat(seat.get("/api/operations/feed?world=live&after=-3").problem())
                .isEqualTo("/problems/operations/position-invalid");
        assertThat(seat.get("/api/operations/feed").problem()).isEqualTo("/problems/operations/world-missing");
    }

    private FeedClient open(Browser browser, String query, Map<String, String> headers) throws Exception {
        var all = new java.util.HashMap<>(headers);
        all.put("Cookie", browser.cookie());
        return new FeedClient(port, "world=" + WORLD + "&" + query, all);
    }

    private static boolean isNote(FeedClient.Received received, String text) {
        return received.event().equals("log")
                && received.data().path("body").path("text").asString("").equals(text);
    }

    private static List<String> ids(List<FeedClient.Received> received) {
        return received.stream()
                .filter(one -> one.event().equals("log"))
                .map(one -> one.data().path("id").asString())
                .toList();
    }

    private UUID note(World world, String text) {
        UUID incident = UUID.randomUUID();
        var act = new Act(UUID.randomUUID(), ACTOR, Instant.now(), null);
        List<UUID> written = new ArrayList<>();
        transactions.executeWithoutResult(status -> written.addAll(log.append(
                        world, act, List.of(new StreamEvent(StreamId.incident(incident), new NoteKept(incident, text))))
                .events()));
        return written.getFirst();
    }
}
