package org.sayram.iot.internal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;
import org.sayram.iot.internal.TestTerminal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Versions, configurations and clocks are kept with their meaning. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class DeviceFactsTest {
    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private JdbcClient jdbc;

    private TestTerminal connect(String terminal) {
        long address = jdbc.sql("select address from iot.terminal where id = ?")
                .param(terminal)
                .query(Long.class)
                .single();
        return TestTerminal.connect(doors.port("gb26875"), address);
    }

    private List<JsonNode> facts(String terminal, String query) {
        return new Browser(port)
                .demonstration("hewu01")
                .get("/api/iot/terminals/" + terminal + "/facts" + query)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static void report(TestTerminal device, ObjectType type, Upload upload) {
        assertThat(device.exchange(device.frame(Body.Objects.of(type, upload)))).isEqualTo(Command.CONFIRM);
    }

    @Test
    void keepsWhatATerminalAndItsFacilitiesSayOfThemselves() {
        try (TestTerminal device = connect("tm-0040")) {
            report(device, ObjectType.FACILITY_VERSION, new Upload.FacilityVersion(1, 1, 3, 12));
            report(device, ObjectType.SYSTEM_CONFIGURATION, configuration("二线制，回路 8"));
            report(
                    device,
                    ObjectType.COMPONENT_CONFIGURATION,
                    new Upload.ComponentConfiguration(1, 1, 42, 65_537, "2 号库东侧"));
            report(device, ObjectType.FACILITY_TIME, new Upload.FacilityTime(1, 1, TestTerminal.AT));
            report(device, ObjectType.TERMINAL_VERSION, new Upload.TerminalVersion(2, 7));
            report(device, ObjectType.TERMINAL_TIME, new Upload.TerminalTime(TestTerminal.AT));
            assertThat(facts("tm-0040", ""))
                    .extracting(fact ->
                            fact.path("type").asInt() + " " + fact.path("value").asString())
                    .containsExactly(
                            "5 3.12",
                            "6 二线制，回路 8",
                            "7 2 号库东侧",
                            "8 2026-06-15T00:30:05Z",
                            "25 2.7",
                            "28 2026-06-15T00:30:05Z");
        }
    }

    private static Upload configuration(String text) {
        return new Upload.SystemConfiguration(
                1, 1, text.getBytes(java.nio.charset.Charset.forName("GB18030")).length, text);
    }

    @Test
    void showsTheLatestAndKeepsTheHistory() {
        try (TestTerminal device = connect("tm-0041")) {
            report(device, ObjectType.TERMINAL_VERSION, new Upload.TerminalVersion(1, 0));
            report(device, ObjectType.TERMINAL_VERSION, new Upload.TerminalVersion(1, 1));
            assertThat(facts("tm-0041", "")).hasSize(1);
            assertThat(facts("tm-0041", "").getFirst().path("value").asString()).isEqualTo("1.1");
            assertThat(facts("tm-0041", "?type=25"))
                    .extracting(fact -> fact.path("value").asString())
                    .containsExactly("1.1", "1.0");
        }
    }

    @Test
    void saysHowFarAClockIsOffAndKeepsAnImpossibleOneAsItsBytes() {
        try (TestTerminal device = connect("tm-0042")) {
            TimeLabel ahead = TimeLabel.of(Instant.now().plusSeconds(100), Dialect.STANDARD.zone());
            report(device, ObjectType.TERMINAL_TIME, new Upload.TerminalTime(ahead));
            assertThat(facts("tm-0042", "").getFirst().path("clockAheadSeconds").asLong())
                    .isBetween(80L, 101L);
            report(device, ObjectType.TERMINAL_TIME, new Upload.TerminalTime(TestTerminal.IMPOSSIBLE));
            JsonNode broken = facts("tm-0042", "").getFirst();
            assertThat(broken.path("value").asString()).isEqualTo("3d00000100c8");
            assertThat(broken.path("clockAheadSeconds").isNull()).isTrue();
        }
    }
}
