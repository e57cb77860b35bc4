package org.sayram.iot.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.iot.internal.TestTerminal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register as people keep it: by natural keys, within their area, and known to the doors without a restart. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class RegistryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ELSEWHERE = "652722";

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeviceDoors doors;

    private Browser watch;

    @BeforeEach
    void signIn() {
        watch = new Browser(port).demonstration("hewu01");
    }

    private Browser.Answer putTerminal(long address, String premises, String model) {
        return put(
                "/api/iot/register/terminals/" + address,
                Map.of("premises", premises, "model", model, "maker", "made up", "zonePointOrder", "point-low"));
    }

    private Browser.Answer putPoint(long address, int component, String floor) {
        Map<String, Object> point = new HashMap<>(Map.of("systemType", 1, "systemAddress", 1, "componentType", 42));
        point.putAll(Map.of("componentAddress", component, "building", "1", "floor", floor, "zone", "2"));
        point.putAll(Map.of("description", "corridor", "intervalSeconds", 0));
        return put("/api/iot/register/terminals/" + address + "/points", point);
    }

    private Browser.Answer put(String path, Map<String, Object> body) {
        return watch.send("PUT", path, JSON.writeValueAsString(body));
    }

    private static String outcome(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("outcome").asString();
    }

    private long count(String from, Object value) {
        return jdbc.sql("select count(*) from " + from)
                .param(value)
                .query(Long.class)
                .single();
    }

    @Test
    void enrolsATerminalOnceHoweverOftenItIsSent() {
        assertThat(outcome(putTerminal(990_001, "pr-0001", "M1"))).isEqualTo("added");
        assertThat(outcome(putTerminal(990_001, "pr-0001", "M1"))).isEqualTo("unchanged");
        assertThat(outcome(putTerminal(990_001, "pr-0001", "M2"))).isEqualTo("changed");

        assertThat(count("iot.terminal where address = ?", 990_001L)).isEqualTo(1);
        assertThat(count("audit.entry where object = ?", "terminal:990001"))
                .as("an entry for each change, none for what changed nothing")
                .isEqualTo(2);
    }

    @Test
    void addsAPointOnceHoweverOftenItIsSent() {
        putTerminal(990_002, "pr-0001", "M1");

        assertThat(outcome(putPoint(990_002, 7, "3"))).isEqualTo("added");
        assertThat(outcome(putPoint(990_002, 7, "3"))).isEqualTo("unchanged");
        assertThat(outcome(putPoint(990_002, 7, "4"))).isEqualTo("changed");

        assertThat(count(
                        "iot.point p join iot.terminal t on t.id = p.terminal_id where t.address = ? and p.floor = '4'",
                        990_002L))
                .isEqualTo(1);
    }

    @Test
    void ringsForANewTerminalAtItsPremisesWithoutARestart() {
        putTerminal(990_003, "pr-0001", "M1");
        putPoint(990_003, 9_900_031, "FLOOR-5");

        try (TestTerminal device = TestTerminal.connect(doors.port("gb26875"), 990_003)) {
            device.exchange(device.frame(TestTerminal.component(9_900_031, TestTerminal.FIRE)));
        }

        JsonNode alarm = watch.get("/api/iot/alarms?world=live&state=all&size=500")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("componentAddress").asLong() == 9_900_031)
                .findFirst()
                .orElseThrow();
        assertThat(alarm.toString()).contains("pr-0001", "FLOOR-5");
    }

    @Test
    void keepsPeopleToTheirArea() {
        putTerminal(990_006, "pr-0001", "M1");
        watch = new Browser(port).demonstration("zhiban03");
        String own = jdbc.sql("select id from places.premises where county = ? limit 1")
                .param(ELSEWHERE)
                .query(String.class)
                .single();

        assertThat(putTerminal(990_007, "pr-0001", "M1").status()).isEqualTo(403);
        assertThat(putTerminal(990_006, own, "M1").status())
                .as("a terminal of another county is not taken over")
                .isEqualTo(403);
        assertThat(putPoint(990_006, 1, "1").status()).isEqualTo(403);
        assertThat(outcome(putTerminal(990_008, own, "M1"))).isEqualTo("added");
    }

    @Test
    void refusesPremisesThatAreNotRegisteredAndNumbersThatFitNoFrame() {
        assertThat(putTerminal(990_004, "pr-none", "M1").text()).contains("premises-not-registered", "pr-none");
        assertThat(putTerminal(1L << 48, "pr-0001", "M1").text()).contains("address-invalid", "281474976710656");
        assertThat(putPoint(990_005, 1, "1").text()).contains("terminal-unknown", "990005");
    }
}
