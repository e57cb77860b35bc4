package org.sayram.iot.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.iot.internal.TestTerminal;
import org.sayram.kernel.wire.Bytes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A terminal whose maker bends the standard is understood as soon as its record names the dialect, without a restart. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class DialectsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong NUMBER = new AtomicLong(995_000);
    private static final List<String> SHORT =
            List.of("system-type", "system-address", "component-type", "component-address", "status", "time", "spare");

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    private Browser watch;
    private long address;

    @BeforeEach
    void enrolATerminal() {
        watch = new Browser(port).demonstration("hewu01");
        address = NUMBER.incrementAndGet();
        Browser.Answer answer = put(
                "/api/iot/register/terminals/" + address,
                Map.of("premises", "pr-0001", "model", "M", "maker", "made up", "zonePointOrder", "point-low"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private Browser.Answer put(String path, Object body) {
        return watch.send("PUT", path, JSON.writeValueAsString(body));
    }

    private static Map<String, Object> form(int flag, int as, boolean restored, List<String> fields) {
        return Map.of("flag", flag, "as", as, "restored", restored, "fields", fields);
    }

    private static Map<String, Object> spec(List<?> forms) {
        return Map.of("zone", "UTC+06:00", "forms", forms, "note", "invented for a test");
    }

    private void speaks(String dialect) {
        assertThat(put("/api/iot/register/terminals/" + address + "/dialect", Map.of("dialect", dialect))
                        .status())
                .isEqualTo(204);
    }

    private void report(TestTerminal terminal, int flag, String objectHex) {
        assertThat(terminal.exchange(terminal.frame(new Body.UnknownType(flag, 1, Bytes.ofHex(objectHex)))))
                .isEqualTo(Command.CONFIRM);
    }

    private JsonNode fire() {
        return watch.get("/api/iot/alarms?world=live&state=all&kind=fire&size=500")
                .json()
                .path("items")
                .valueStream()
                .filter(alarm -> alarm.path("terminalAddress").asLong() == address)
                .findFirst()
                .orElse(JSON.missingNode());
    }

    @Test
    void ringsAndRestoresByTheFormsOfTheMaker() {
        String fire = "0102280a0002000200" + "040009020715" + "00";
        try (TestTerminal terminal = TestTerminal.connect(doors.port("gb26875"), address)) {
            report(terminal, 150, fire);
            assertThat(fire().isMissingNode())
                    .as("by the standard nobody knows what type 150 says")
                    .isTrue();

            String name = "short-" + address;
            assertThat(put(
                                    "/api/iot/dialects/" + name,
                                    spec(List.of(form(150, 2, false, SHORT), form(135, 2, true, SHORT))))
                            .json()
                            .path("version")
                            .asInt())
                    .isEqualTo(1);
            speaks(name);
            report(terminal, 150, fire);
            JsonNode alarm = fire();
            assertThat(alarm.path("restored").asBoolean()).isFalse();
            assertThat(alarm.path("description").asString()).isEqualTo("2 区 10 点（未登记）");

            JsonNode frame = watch.get("/api/iot/terminals/by-address/" + address + "/frames")
                    .json()
                    .path("items")
                    .path(0)
                    .path("decoded");
            assertThat(frame.path("type").asInt()).isEqualTo(150);
            assertThat(frame.path("readAsType").asInt()).isEqualTo(2);
            assertThat(frame.path("objects").path(0).path("occurredAt").asString())
                    .as("the clock of the dialect's zone")
                    .isEqualTo("2021-07-02T03:00:04Z");

            report(terminal, 135, fire);
            assertThat(fire().path("restored").asBoolean()).isTrue();
        }
    }

    @Test
    void aNewVersionIsReadByFromTheNextFrameOn() {
        String name = "grows-" + address;
        put("/api/iot/dialects/" + name, spec(List.of()));
        speaks(name);
        try (TestTerminal terminal = TestTerminal.connect(doors.port("gb26875"), address)) {
            report(terminal, 151, "0a000200" + "0200");
            assertThat(fire().isMissingNode()).isTrue();
            JsonNode second = put(
                            "/api/iot/dialects/" + name,
                            spec(List.of(form(151, 2, false, List.of("component-address", "status")))))
                    .json();
            assertThat(second.path("version").asInt()).isEqualTo(2);
            assertThat(second.path("terminals").asInt()).isEqualTo(1);
            report(terminal, 151, "0a000200" + "0200");
            assertThat(fire().path("state").asString()).isEqualTo("raised");
        }
        assertThat(watch.get("/api/iot/dialects/" + name + "/versions")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void triesADialectOnAFrame() {
        String hex = "4040 0100 0101 203A091A090C 790300000000 385B01000000 0800 02 9601 0a0002000200 00 2323";
        Map<String, Object> trial =
                Map.of("spec", spec(List.of(form(150, 2, false, List.of("component-address", "status")))), "hex", hex);
        JsonNode wrong = watch.post("/api/iot/dialects/trials", trial).json();
        assertThat(wrong.path("decoded").path("ok").asBoolean()).isFalse();
        String right = hex.replace("00 2323", "%02X 2323".formatted(sum(hex)));
        JsonNode read = watch.post("/api/iot/dialects/trials", Map.of("spec", trial.get("spec"), "hex", right))
                .json();
        assertThat(read.path("decoded").path("objects").path(0).path("states").toString())
                .contains("fire");
    }

    private static int sum(String hex) {
        byte[] bytes = Bytes.ofHex(hex.replace(" ", "")).toArray();
        int sum = 0;
        for (int at = 2; at < bytes.length - 3; at++) {
            sum += bytes[at];
        }
        return sum & 0xFF;
    }

    @Test
    void saysWhatCannotBe() {
        invalid(put("/api/iot/dialects/Bad_Name", spec(List.of())), "Bad_Name");
        invalid(put("/api/iot/dialects/bad", Map.of("zone", "Mars", "forms", List.of(), "note", "")), "Mars");
        invalid(put("/api/iot/dialects/bad", spec(List.of(form(150, 2, false, List.of("colour"))))), "colour");
        invalid(put("/api/iot/dialects/bad", spec(List.of(form(150, 99, false, List.of("status"))))), "99");
        invalid(watch.post("/api/iot/dialects/trials", Map.of("spec", spec(List.of()), "hex", "zz")), "hex");
        assertThat(put("/api/iot/register/terminals/" + address + "/dialect", Map.of("dialect", "nobody"))
                        .problem())
                .isEqualTo("/problems/iot/dialect-unknown");
        assertThat(watch.get("/api/iot/dialects/bad/versions")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    private static void invalid(Browser.Answer answer, String names) {
        assertThat(answer.problem()).isEqualTo("/problems/iot/dialect-invalid");
        assertThat(answer.text()).contains(names);
    }

    @Test
    void theShippedDialectCanBeUsed() {
        speaks("restored-134-136");
        try (TestTerminal terminal = TestTerminal.connect(doors.port("gb26875"), address)) {
            assertThat(terminal.exchange(terminal.frame(TestTerminal.component(77, TestTerminal.FIRE))))
                    .isEqualTo(Command.CONFIRM);
            assertThat(fire().path("restored").asBoolean()).isFalse();
            report(terminal, 135, "01012a" + "4d000000" + "0200" + "00".repeat(31) + "040009020715");
            assertThat(fire().path("restored").asBoolean()).isTrue();
        }
    }
}
