package org.sayram.iot.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.TimeLabel;
import org.sayram.iot.internal.TestTerminal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** A point that is commissioned: its fires ring with a mark, and only for so long. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class TestModeTest {
    private static final long TERMINAL = 991_001;
    private static final AtomicInteger COMPONENT = new AtomicInteger(9_910_000);
    private static final AtomicInteger SECOND = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeviceDoors doors;

    private Browser watch;
    private int component;
    private String point;

    @BeforeEach
    void enrolAPoint() {
        watch = new Browser(port).demonstration("hewu01");
        component = COMPONENT.incrementAndGet();
        put("/api/iot/register/terminals/" + TERMINAL, """
                {"premises": "pr-0001", "model": "M", "maker": "made up", "zonePointOrder": "point-low"}""");
        put("/api/iot/register/terminals/" + TERMINAL + "/points", """
                {"systemType": 1, "systemAddress": 1, "componentType": 42, "componentAddress": %d, "building": "1",
                 "floor": "1", "zone": "1", "description": "", "intervalSeconds": 0}""".formatted(component));
        point = jdbc.sql("select id from iot.point where component_address = ?")
                .param(component)
                .query(String.class)
                .single();
    }

    private void put(String path, String body) {
        assertThat(watch.send("PUT", path, body).status()).isEqualTo(200);
    }

    private Browser.Answer begin(int minutes) {
        return watch.post(path(), Map.of("reason", "yearly test", "minutes", minutes));
    }

    private String path() {
        return "/api/iot/register/points/" + point + "/test-mode";
    }

    private List<String> running() {
        return watch.get("/api/iot/test-modes").json().path("items").findValuesAsString("point");
    }

    /** The same bytes again would be a repeated packet, not a second report. */
    private static TimeLabel nextSecond() {
        return TimeLabel.of(
                Instant.parse("2026-06-15T00:30:05Z").plusSeconds(SECOND.incrementAndGet()), Dialect.STANDARD.zone());
    }

    private JsonNode reportFire() {
        try (TestTerminal device = TestTerminal.connect(doors.port("gb26875"), TERMINAL)) {
            device.exchange(device.frame(TestTerminal.component(component, TestTerminal.FIRE, nextSecond())));
        }
        return watch.get("/api/iot/alarms?world=live&state=all&size=500&sort=-raisedAt")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("componentAddress").asLong() == component)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marksAFireOfThePointWhichRingsAllTheSame() {
        assertThat(begin(30).status()).isEqualTo(204);
        assertThat(running()).contains(point);

        JsonNode alarm = reportFire();

        assertThat(alarm.path("commissioning").asBoolean()).isTrue();
        assertThat(alarm.path("state").asString()).isEqualTo("raised");
        assertThat(jdbc.sql("select count(*) from iot.alarm_timer where alarm = ?::uuid and what = 'take'")
                        .param(alarm.path("id").asString())
                        .query(Long.class)
                        .single())
                .as("it has to be taken in time like every other")
                .isEqualTo(1);
    }

    @Test
    void ringsWithoutTheMarkOnceThePersonEndedTheTest() {
        begin(30);
        reportFire();
        assertThat(watch.delete(path()).status()).isEqualTo(204);
        assertThat(running()).doesNotContain(point);

        JsonNode alarm = reportFire();

        assertThat(alarm.path("commissioning").asBoolean()).isFalse();
        assertThat(alarm.path("occurrences").asInt()).as("an alarm of its own").isEqualTo(1);
        assertThat(watch.delete(path()).text()).contains("test-mode-off");
        assertThat(jdbc.sql("select count(*) from audit.entry where object = ?")
                        .param("point:" + point)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void endsByItselfWithoutAnybody() {
        begin(240);
        jdbc.sql("update iot.test_mode set begun_at = now() - interval '4 hours', until = now() where point = ?")
                .param(point)
                .update();

        assertThat(running()).doesNotContain(point);
        assertThat(reportFire().path("commissioning").asBoolean()).isFalse();
    }

    @Test
    void refusesMoreThanFourHoursASecondTestAndPeopleOfAnotherCounty() {
        assertThat(begin(241).status()).isEqualTo(400);
        assertThat(begin(0).status()).isEqualTo(400);
        assertThat(begin(240).status()).isEqualTo(204);
        assertThat(begin(10).text()).contains("test-mode-on");
        watch = new Browser(port).demonstration("zhiban03");
        assertThat(watch.delete(path()).status()).isEqualTo(403);
        assertThat(running()).doesNotContain(point);
    }
}
