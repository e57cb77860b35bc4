package org.sayram.iot.internal.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Command;
import org.sayram.iot.internal.TestTerminal;
import org.sayram.operations.web.FeedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Whoever asks for signals, page by page or as a stream, gets each one that fits once, and nothing of another area. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class SignalsTest {
    private static final int NORMAL = 1;

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private Browser browser;
    private String begin;

    @BeforeEach
    void rememberWhereTheTestBegins() {
        browser = new Browser(port).demonstration("hewu01");
        begin = page("from=" + Instant.now().plusSeconds(3600)).path("next").asString();
    }

    private JsonNode page(String query) {
        Browser.Answer answer = browser.get("/api/iot/signals?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> all(String query) {
        List<JsonNode> all = new ArrayList<>();
        String after = begin;
        JsonNode page;
        do {
            page = page(query + "&after=" + after);
            page.path("items").forEach(all::add);
            after = page.path("next").asString();
        } while (page.path("more").asBoolean());
        return all;
    }

    private static List<Integer> values(List<JsonNode> signals) {
        return signals.stream().map(signal -> signal.path("value").asInt()).toList();
    }

    private static List<String> ids(List<JsonNode> signals) {
        return signals.stream().map(signal -> signal.path("id").asString()).toList();
    }

    private record Place(String terminal, long address, String premises, String county) {}

    private Place place(String terminal) {
        return jdbc.sql(
                        "select id as terminal, address, premises_id as premises, county from iot.terminal where id = ?")
                .param(terminal)
                .query(Place.class)
                .single();
    }

    private TestTerminal connect(Place place) {
        return TestTerminal.connect(doors.port("gb26875"), place.address());
    }

    private static void report(TestTerminal terminal, long component, int status) {
        assertThat(terminal.exchange(terminal.frame(TestTerminal.component(component, status))))
                .isEqualTo(Command.CONFIRM);
    }

    @Test
    void givesEachSignalOnceThoughOthersGoOnStoring() throws Exception {
        Place place = place("tm-0061");
        int many = 60;
        CompletableFuture<Void> storing = CompletableFuture.runAsync(() -> {
            try (var terminal = connect(place)) {
                for (int one = 0; one < many; one++) {
                    report(terminal, 7000 + one, NORMAL);
                }
            }
        });
        List<JsonNode> got = new ArrayList<>();
        String after = begin;
        while (!storing.isDone() || got.size() < many) {
            JsonNode page = page("terminal=tm-0061&limit=7&after=" + after);
            page.path("items").forEach(got::add);
            after = page.path("next").asString();
            storing.getNow(null);
            assertThat(got.size()).isLessThanOrEqualTo(many);
        }
        storing.get();
        assertThat(got.stream().map(one -> one.path("component").path("address").asInt()))
                .containsExactlyElementsOf(
                        Stream.iterate(7000, one -> one + 1).limit(many).toList());
        assertThat(ids(got)).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void neverPassesByWhatAnEarlierTransactionHasNotCommittedYet() throws Exception {
        Place slow = place("tm-0062");
        Place quick = place("tm-0063");
        CompletableFuture<Void> storing;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select iot.open_day(current_date)");
            connection.setAutoCommit(false);
            storeByHand(statement, slow);
            storing = CompletableFuture.runAsync(() -> {
                try (var terminal = connect(quick)) {
                    report(terminal, 7100, NORMAL);
                }
            });
            String filter = "terminal=tm-0062&terminal=tm-0063";
            for (int look = 0; look < 5; look++) {
                assertThat(all(filter)).isEmpty();
                Thread.sleep(50);
            }
            connection.commit();
            storing.get();
            assertThat(all(filter).stream()
                            .map(signal -> signal.path("terminal").path("id").asString()))
                    .containsExactly("tm-0062", "tm-0063");
        }
    }

    private static void storeByHand(Statement statement, Place place) throws SQLException {
        statement.execute(
                "update iot.signal_clock set last = greatest(clock_timestamp(), last + interval '1 microsecond')");
        statement.execute("""
                insert into iot.signal (received_at, address, kind, system_type, system_address, component_type, component_address,
                    code, value, description, stored_at)
                select now(), %d, 2, 1, 1, 42, 7101, 0, 1, '', last from iot.signal_clock
                """.formatted(place.address()));
    }

    @Test
    void choosesByPremisesKindStateCountyAndTime() {
        Place here = place("tm-0064");
        Place there = place("tm-0065");
        assertThat(here.premises()).isNotEqualTo(there.premises());
        Instant before = Instant.now().minusSeconds(60);
        try (var one = connect(here);
                var other = connect(there)) {
            report(one, 7200, TestTerminal.FIRE);
            report(one, 7201, NORMAL);
            report(other, 7200, TestTerminal.FIRE);
        }
        String both = "terminal=tm-0064&terminal=tm-0065";
        assertThat(values(all(both))).containsExactly(TestTerminal.FIRE, NORMAL, TestTerminal.FIRE);
        assertThat(values(all(both + "&state=fire"))).containsExactly(TestTerminal.FIRE, TestTerminal.FIRE);
        assertThat(values(all(both + "&state=fault"))).isEmpty();
        assertThat(values(all(both + "&state=fault&state=fire"))).hasSize(2);
        assertThat(values(all(both + "&kind=reading"))).isEmpty();
        assertThat(values(all(both + "&kind=reading&kind=component"))).hasSize(3);
        assertThat(values(all("premises=" + here.premises() + "&state=fire"))).containsExactly(TestTerminal.FIRE);
        assertThat(values(all("premises=nowhere"))).isEmpty();
        assertThat(values(all(both + "&county=" + there.county() + "&premises=" + there.premises())))
                .containsExactly(TestTerminal.FIRE);
        assertThat(values(all(both + "&county=000000"))).isEmpty();
        assertThat(values(
                        all(both + "&from=" + before + "&until=" + Instant.now().plusSeconds(60))))
                .hasSize(3);
        assertThat(values(all(both + "&until=" + before))).isEmpty();
        assertThat(values(all(both + "&from=" + Instant.now().plusSeconds(60)))).isEmpty();
        JsonNode fire = all(both).getFirst();
        assertThat(fire.path("terminal").path("premisesId").asString()).isEqualTo(here.premises());
        assertThat(fire.path("component").path("type").asInt()).isEqualTo(42);
        assertThat(fire.path("component").path("name").asString()).isNotBlank();
        assertThat(fire.path("states").toString()).contains("fire");
        assertThat(fire.path("kind").asString()).isEqualTo("component");
    }

    @Test
    void aPeriodWithoutAPositionIsReadFromItsBegin() {
        Place place = place("tm-0066");
        Instant before = Instant.now().minusSeconds(60);
        try (var terminal = connect(place)) {
            report(terminal, 7300, NORMAL);
        }
        assertThat(page("terminal=tm-0066&from=" + before).path("items").size()).isPositive();
        assertThat(page("terminal=tm-0066").path("items").size()).isPositive();
    }

    private FeedClient follow(Browser follower, String query) throws Exception {
        return new FeedClient(
                "http://127.0.0.1:" + port + "/api/iot/signals/stream?" + query, Map.of("Cookie", follower.cookie()));
    }

    @Test
    void aStreamGoesOnWhereItWasCutOff() throws Exception {
        Place place = place("tm-0067");
        try (var terminal = connect(place)) {
            String last;
            try (var stream = follow(browser, "terminal=tm-0067")) {
                stream.until(one -> one.event().equals("heartbeat"));
                report(terminal, 7400, TestTerminal.FIRE);
                FeedClient.Received first =
                        stream.until(one -> one.event().equals("signal")).getLast();
                assertThat(first.data().path("component").path("address").asInt())
                        .isEqualTo(7400);
                assertThat(first.id()).isEqualTo(first.data().path("id").asString());
                last = first.id();
            }
            report(terminal, 7401, NORMAL);
            report(terminal, 7402, NORMAL);
            try (var stream = follow(browser, "terminal=tm-0067&after=" + last)) {
                List<FeedClient.Received> missed = stream.until(
                        one -> one.data().path("component").path("address").asInt() == 7402);
                assertThat(missed.stream()
                                .filter(one -> one.event().equals("signal"))
                                .map(one -> one.data()
                                        .path("component")
                                        .path("address")
                                        .asInt()))
                        .containsExactly(7401, 7402);
            }
        }
    }

    @Test
    void aStreamEndsWithTheSessionAndOnlySoManyAreOpen() throws Exception {
        Browser follower = new Browser(port).demonstration("zhihui01");
        List<FeedClient> streams = new ArrayList<>();
        for (int one = 0; one < 5; one++) {
            streams.add(follow(follower, "terminal=tm-0068"));
            streams.getLast().until(received -> received.event().equals("heartbeat"));
        }
        try (var tooMany = follow(follower, "terminal=tm-0068")) {
            assertThat(tooMany.status()).isEqualTo(429);
        }
        assertThat(follower.post("/api/identity/sign-out").status()).isEqualTo(204);
        for (FeedClient stream : streams) {
            assertThat(stream.endsWithin(Duration.ofSeconds(20))).isTrue();
            stream.close();
        }
    }

    @Test
    void showsNobodyWhatLiesOutsideTheirArea() {
        Browser county = new Browser(port).demonstration("zhiban03");
        Place outside = jdbc.sql("""
                select id as terminal, address, premises_id as premises, county from iot.terminal
                where county <> '652722' and county <> '' order by id desc limit 1
                """).query(Place.class).single();
        try (var terminal = connect(outside)) {
            report(terminal, 7500, NORMAL);
        }
        String query = "terminal=" + outside.terminal();
        assertThat(all(query)).hasSize(1);
        browser = county;
        assertThat(all(query)).isEmpty();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        refused("kind=smoke", 400, "filter-invalid");
        refused("state=burning", 400, "filter-invalid");
        refused("limit=0", 400, "filter-invalid");
        refused("limit=1001", 400, "filter-invalid");
        refused("after=yesterday", 400, "signal-position-invalid");
        refused("after=-5", 400, "signal-position-invalid");
        refused("after=9999999999999999999999", 400, "signal-position-invalid");
        refused("after=4102444800000000", 410, "signal-position-unknown");
        refused("from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z", 400, "period-invalid");
    }

    private void refused(String query, int status, String problem) {
        Browser.Answer answer = browser.get("/api/iot/signals?" + query);
        assertThat(answer.status()).as(query).isEqualTo(status);
        assertThat(answer.problem()).as(query).isEqualTo("/problems/iot/" + problem);
    }
}
