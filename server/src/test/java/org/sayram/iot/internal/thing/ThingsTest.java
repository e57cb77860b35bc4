package org.sayram.iot.internal.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.iot.internal.Analogs;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a maker's platform pushes is stored before it is confirmed, rings where it should, and is never taken twice. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class ThingsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong NUMBER = new AtomicLong();

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ThingStore store;

    @Autowired
    private DatabaseAccess access;

    private Browser watch;
    private Browser administrator;
    private String source;
    private String secret;
    private String device;

    @BeforeEach
    void openASource() {
        watch = new Browser(port).demonstration("hewu01");
        administrator = new Browser(port).demonstration("xitong01");
        source = "test-" + NUMBER.incrementAndGet();
        device = "MADE-UP-" + source;
        Browser.Answer opened = administrator.post(
                "/api/iot/thing-sources",
                Map.of("id", source, "name", "invented", "profiles", List.of("water-pressure", "smoke-detector")));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        secret = opened.json().path("secret").asString();
    }

    private static Map<String, Object> message(String device, String number, long at, Map<String, ?> data) {
        var message = new HashMap<String, Object>(Map.of("type", "smoke", "deviceId", device, "timestamp", at));
        message.put("messageId", number);
        message.put("data", data);
        return message;
    }

    private Browser.Answer push(Object body) {
        return new Browser(port)
                .withHeaders(Map.of("Authorization", "Bearer " + secret, "Content-Type", "application/json"))
                .send(
                        "POST",
                        "/api/iot/push/" + source,
                        body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private String outcome(Object body) {
        Browser.Answer answer = push(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("outcome").asString();
    }

    private JsonNode thing() {
        return watch.get("/api/iot/things?source=" + source)
                .json()
                .path("items")
                .path(0);
    }

    private List<JsonNode> alarms(String kind) {
        long address = thing().path("address").asLong();
        List<JsonNode> found = new ArrayList<>();
        watch.get("/api/iot/alarms?world=live&state=all&size=500&kind=" + kind)
                .json()
                .path("items")
                .forEach(alarm -> {
                    if (alarm.path("terminalAddress").asLong() == address) {
                        found.add(alarm);
                    }
                });
        return found;
    }

    private static long now() {
        return System.currentTimeMillis();
    }

    @Test
    void aFireRingsStaysThroughAHeartbeatWithoutAlarmAndEndsWithItsEnd() {
        assertThat(outcome(message(device, "1", now(), Map.of("alarm", 1, "battery", 80))))
                .isEqualTo("read");
        assertThat(thing().path("address").asLong()).isGreaterThanOrEqualTo(Analogs.FIRST_THING);
        assertThat(alarms("fire")).hasSize(1);
        outcome(message(device, "2", now(), Map.of("battery", 12)));
        assertThat(alarms("fire").getFirst().path("restored").asBoolean())
                .as("a message about the battery says nothing about the fire")
                .isFalse();
        assertThat(alarms("fault")).hasSize(1);
        outcome(message(device, "3", now(), Map.of("alarm", 0)));
        assertThat(alarms("fire").getFirst().path("restored").asBoolean()).isTrue();
        assertThat(alarms("fault").getFirst().path("restored").asBoolean()).isFalse();
    }

    @Test
    void aMessageIsTakenOnceHoweverOftenAndFromHoweverManySidesItComes() throws Exception {
        Map<String, Object> same = message(device, "77", now(), Map.of("alarm", 1));
        Callable<String> push = () -> outcome(same);
        try (var four = Executors.newFixedThreadPool(4)) {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : four.invokeAll(List.of(push, push, push, push))) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("read", "repeated", "repeated", "repeated");
        }
        long address = thing().path("address").asLong();
        assertThat(jdbc.sql("select count(*) from iot.signal where address = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(alarms("fire")).hasSize(1);
    }

    @Test
    void whatComesLateMaySayThatSomethingIsTheMatterButNotThatItIsOver() {
        long at = now() - 60_000;
        outcome(message(device, "1", at, Map.of("alarm", 1)));
        outcome(message(device, "2", at - 30_000, Map.of("alarm", 0)));
        assertThat(alarms("fire").getFirst().path("restored").asBoolean()).isFalse();
        outcome(message(device, "3", at + 10_000, Map.of("alarm", 0)));
        assertThat(alarms("fire").getFirst().path("restored").asBoolean()).isTrue();
        outcome(message(device, "4", at - 20_000, Map.of("tamper", 1)));
        assertThat(alarms("fault")).hasSize(1);
    }

    @Test
    void keepsWhatItCannotReadWithTheReason() {
        assertThat(outcome("{\"type\":\"toaster\"}")).isEqualTo("unread");
        assertThat(outcome("no json at all")).isEqualTo("unread");
        assertThat(outcome("")).isEqualTo("unread");
        JsonNode unread =
                watch.get("/api/iot/thing-sources/" + source + "/unread").json().path("items");
        assertThat(unread.size()).isEqualTo(3);
        assertThat(unread.toString()).contains("does not match", "no JSON", "no json at all");
        assertThat(outcome("no json at all")).isEqualTo("repeated");
    }

    @Test
    void admitsNobodyWithoutTheSecretOfAnOpenSource() {
        Map<String, Object> fire = message(device, "1", now(), Map.of("alarm", 1));
        String right = secret;
        secret = "wrong";
        refused(push(fire));
        secret = right;
        refused(watch.post("/api/iot/push/" + source, fire));
        refused(new Browser(port).post("/api/iot/push/nobody", fire));
        assertThat(administrator
                        .post("/api/iot/thing-sources/" + source + "/close")
                        .status())
                .isEqualTo(204);
        refused(push(fire));
        assertThat(watch.get("/api/iot/things?source=" + source)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(administrator.get("/api/iot/thing-sources").text()).doesNotContain(right);
    }

    private static void refused(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("/problems/iot/source-not-admitted");
    }

    @Test
    void anEnrolledThingBelongsToPremisesAndItsSilenceIsAFault() {
        outcome(message(device, "1", now(), Map.of("alarm", 0, "battery", 80)));
        long address = thing().path("address").asLong();
        Browser.Answer enrolled = watch.send(
                "PUT",
                "/api/iot/things/" + address + "/enrolment",
                JSON.writeValueAsString(Map.of(
                        "premises",
                        "pr-0001",
                        "building",
                        "1",
                        "floor",
                        "2",
                        "zone",
                        "3",
                        "description",
                        "room",
                        "maker",
                        "made up")));
        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(200);
        assertThat(enrolled.json().path("premisesId").asString()).isEqualTo("pr-0001");
        outcome(message(device, "2", now(), Map.of("alarm", 1)));
        JsonNode alarm = alarms("fire").getFirst();
        assertThat(alarm.path("premisesId").asString()).isEqualTo("pr-0001");
        assertThat(alarm.path("floor").asString()).isEqualTo("2");
        JsonNode signal = watch.get("/api/iot/signals?terminal=th-" + address + "&kind=reading")
                .json()
                .path("items")
                .path(0);
        assertThat(signal.path("reading").path("unit").asString()).isEqualTo("%");
        assertThat(signal.path("reading").path("value").asInt()).isEqualTo(80);
        assertThat(thing().path("online").asBoolean()).isTrue();
        jdbc.sql("update iot.terminal_state set last_frame_at = now() - interval '3 days' where address = ?")
                .param(address)
                .update();
        store.markSilent(java.time.Instant.now());
        assertThat(thing().path("online").asBoolean()).as("three of its days").isTrue();
        jdbc.sql("update iot.terminal_state set last_frame_at = now() - interval '5 days' where address = ?")
                .param(address)
                .update();
        store.markSilent(java.time.Instant.now());
        assertThat(thing().path("online").asBoolean()).isFalse();
    }

    @Test
    void aProfileIsTriedAndItsNewVersionIsReadByAtOnce() {
        JsonNode shipped = watch.get("/api/iot/thing-profiles")
                .json()
                .path("items")
                .valueStream()
                .filter(profile -> profile.path("name").asString().equals("smoke-detector"))
                .findFirst()
                .orElseThrow();
        JsonNode tried = watch.post(
                        "/api/iot/thing-profiles/trials",
                        Map.of(
                                "spec",
                                shipped.path("spec"),
                                "payload",
                                shipped.path("samples").path(0).path("payload").asString()))
                .json();
        assertThat(tried.path("matched").asBoolean()).isTrue();
        assertThat(tried.path("reports")
                        .path(0)
                        .path("states")
                        .path(0)
                        .path("set")
                        .toString())
                .contains("fire");
        assertThat(tried.path("reports")
                        .path(0)
                        .path("readings")
                        .path(0)
                        .path("unit")
                        .asString())
                .isEqualTo("%");

        var spec = (tools.jackson.databind.node.ObjectNode) shipped.path("spec").deepCopy();
        spec.put("device", "$.data.imei");
        Browser.Answer put = watch.send(
                "PUT",
                "/api/iot/thing-profiles/smoke-detector",
                JSON.writeValueAsString(Map.of("spec", spec, "samples", List.of(), "note", "for a test")));
        assertThat(put.json().path("version").asInt()).isEqualTo(2);
        assertThat(outcome(message("other", "1", now(), Map.of("imei", device, "alarm", 1))))
                .isEqualTo("read");
        assertThat(thing().path("device").asString()).isEqualTo(device);
        assertThat(watch.send(
                                "PUT",
                                "/api/iot/thing-profiles/smoke-detector",
                                JSON.writeValueAsString(
                                        Map.of("spec", shipped.path("spec"), "samples", List.of(), "note", "")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysWhatCannotBe() {
        assertThat(administrator
                        .post("/api/iot/thing-sources", Map.of("id", "x", "name", "x", "profiles", List.of("nobody")))
                        .problem())
                .isEqualTo("/problems/iot/profile-unknown");
        assertThat(administrator
                        .post(
                                "/api/iot/thing-sources",
                                Map.of("id", source, "name", "x", "profiles", List.of("gas-detector")))
                        .problem())
                .isEqualTo("/problems/iot/source-exists");
        assertThat(watch.post(
                                "/api/iot/thing-profiles/trials",
                                Map.of(
                                        "spec",
                                        Map.of(
                                                "title",
                                                "x",
                                                "device",
                                                "id",
                                                "intervalSeconds",
                                                0,
                                                "states",
                                                List.of(),
                                                "readings",
                                                List.of()),
                                        "payload",
                                        "{}"))
                        .problem())
                .isEqualTo("/problems/iot/profile-invalid");
        assertThat(watch.get("/api/iot/things/1/payloads").problem()).isEqualTo("/problems/iot/thing-unknown");
        assertThat(push("x".repeat(300_000)).status()).isEqualTo(413);
    }

    @Test
    void aPayloadThatCannotBeStoredIsNotConfirmedAndComesAgain() throws SQLException {
        Map<String, Object> fire = message(device, "1", now(), Map.of("alarm", 1));
        asOwner("alter table iot.thing add constraint nobody_today check (source <> '" + source + "') not valid");
        try {
            Browser.Answer answer = push(fire);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("/problems/iot/payload-not-stored");
        } finally {
            asOwner("alter table iot.thing drop constraint nobody_today");
        }
        assertThat(outcome(fire)).isEqualTo("read");
        assertThat(alarms("fire")).hasSize(1);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
