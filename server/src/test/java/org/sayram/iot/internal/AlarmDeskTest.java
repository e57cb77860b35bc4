package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** From the fire in a frame to the verdict of a person, through socket and browser. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class AlarmDeskTest {
    private static final AtomicLong COMPONENT = new AtomicLong(0xF000_0000L);

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private IotRegister register;

    private Browser first;
    private Browser second;

    @BeforeEach
    void signIn() {
        first = new Browser(port).demonstration("zhiban01");
        second = new Browser(port).demonstration("zhiban02");
    }

    /** A component of a terminal of the register, of its own for each test. */
    private final class Detector implements AutoCloseable {
        private final long component = COMPONENT.incrementAndGet();
        private final TestTerminal terminal;
        private final long address;

        Detector() {
            // Each test on a premises of its own: a confirmed alarm joins the open incident of its premises.
            this.address =
                    register.listTerminals().get((int) (component & 0x7F)).address();
            this.terminal = TestTerminal.connect(doors.port("gb26875"), address);
        }

        Detector reports(int status) {
            terminal.exchange(terminal.frame(TestTerminal.component(component, status)));
            return this;
        }

        List<JsonNode> alarms() {
            return first.get("/api/iot/alarms?world=live&state=all&size=500")
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(alarm -> alarm.path("componentAddress").asLong() == component)
                    .toList();
        }

        JsonNode alarm() {
            assertThat(alarms()).hasSize(1);
            return alarms().getFirst();
        }

        String id() {
            return alarm().path("id").asString();
        }

        @Override
        public void close() {
            terminal.close();
        }
    }

    private static Browser.Answer act(Browser browser, String id, String what, Object body) {
        return browser.withHeaders(Map.of(
                        "X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString()))
                .post("/api/iot/alarms/" + id + "/" + what + "?world=live", body);
    }

    private static String state(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("state").asString();
    }

    @Test
    void goesFromRaisedOverTakenAndVerifyingToConfirmedWithAnIncident() {
        try (var detector = new Detector().reports(TestTerminal.FIRE)) {
            String id = detector.id();
            assertThat(detector.alarm().path("state").asString()).isEqualTo("raised");
            assertThat(detector.alarm().path("premisesName").asString()).isNotEmpty();
            assertThat(state(act(first, id, "take", Map.of()))).isEqualTo("taken");
            assertThat(state(act(
                            first,
                            id,
                            "steps",
                            Map.of("step", "call-control-room", "result", "smoke-seen", "note", ""))))
                    .isEqualTo("verifying");
            var confirmed = act(first, id, "confirm", Map.of("note", "现场有烟"));
            assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
            JsonNode alarm = detector.alarm();
            assertThat(alarm.path("state").asString()).isEqualTo("confirmed");
            assertThat(alarm.path("incidentId").asString())
                    .isEqualTo(confirmed.json().path("incidentId").asString());
            assertThat(state(act(first, id, "close", Map.of()))).isEqualTo("closed");
        }
    }

    @Test
    void ringsAnewWhenAFireBeginsAgainAfterItWasJudgedFalse() {
        try (var detector = new Detector().reports(TestTerminal.FIRE)) {
            String id = detector.id();
            act(first, id, "take", Map.of());
            assertThat(state(act(first, id, "false", Map.of("cause", "dust")))).isEqualTo("false");
            detector.reports(TestTerminal.NORMAL).reports(TestTerminal.FIRE);
            assertThat(detector.alarms())
                    .extracting(alarm -> alarm.path("state").asString())
                    .containsExactlyInAnyOrder("false", "raised");
        }
    }

    @Test
    void keepsRestoredApartFromTheState() {
        try (var detector = new Detector().reports(TestTerminal.FIRE)) {
            act(first, detector.id(), "take", Map.of());
            detector.reports(TestTerminal.NORMAL);
            assertThat(detector.alarm().path("restored").asBoolean()).isTrue();
            assertThat(detector.alarm().path("state").asString()).isEqualTo("taken");
            detector.reports(TestTerminal.FIRE);
            assertThat(detector.alarm().path("restored").asBoolean()).isFalse();
            assertThat(detector.alarm().path("occurrences").asInt()).isEqualTo(2);
            assertThat(state(act(first, detector.id(), "test", Map.of("note", ""))))
                    .isEqualTo("test");
        }
    }

    @Test
    void refusesWhoeverReachesForAnAlarmThatIsTakenAndNamesTheOther() {
        try (var detector = new Detector().reports(TestTerminal.FIRE)) {
            act(first, detector.id(), "take", Map.of());
            var refused = act(second, detector.id(), "take", Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("/problems/iot/alarm-already-taken");
            assertThat(refused.json().path("detail").asString()).contains("值班员01");
            assertThat(act(second, detector.id(), "false", Map.of("cause", "dust"))
                            .problem())
                    .isEqualTo("/problems/iot/alarm-of-another-seat");
        }
    }

    @Test
    void givesAnAlarmToOneOfManyWhoReachForItAtOnceAndTellsTheOthersWhoHasIt() throws Exception {
        try (var detector = new Detector().reports(TestTerminal.FIRE);
                var seats = Executors.newFixedThreadPool(8)) {
            String id = detector.id();
            List<Callable<Browser.Answer>> reaches = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                Browser seat = number % 2 == 0 ? first : second;
                reaches.add(() -> act(seat, id, "take", Map.of()));
            }
            List<Browser.Answer> answers = new ArrayList<>();
            for (Future<Browser.Answer> answer : seats.invokeAll(reaches)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .hasSize(7)
                    .allSatisfy(answer -> assertThat(answer.problem())
                            .as(answer.toString())
                            .isEqualTo("/problems/iot/alarm-already-taken"));
        }
    }

    @Test
    void losesNeitherThePersonsWordNorTheDevicesWhenBothComeAtOnce() throws Exception {
        try (var detector = new Detector().reports(TestTerminal.FIRE);
                var both = Executors.newFixedThreadPool(2)) {
            String id = detector.id();
            Future<?> device = both.submit(() -> {
                for (int number = 0; number < 40; number++) {
                    detector.reports(number % 2 == 0 ? TestTerminal.NORMAL : TestTerminal.FIRE);
                }
            });
            Future<?> person = both.submit(() -> {
                act(first, id, "take", Map.of());
                for (int number = 0; number < 20; number++) {
                    act(first, id, "steps", Map.of("step", "look-at-device", "result", "reached", "note", "" + number));
                }
            });
            device.get();
            person.get();
            JsonNode alarm = detector.alarm();
            assertThat(alarm.path("state").asString()).isEqualTo("verifying");
            assertThat(alarm.path("steps")).hasSize(20);
            assertThat(alarm.path("occurrences").asInt()).isEqualTo(21);
            assertThat(alarm.path("restored").asBoolean()).isFalse();
            assertThat(alarm.path("version").asInt()).isEqualTo(1 + 40 + 1 + 20);
        }
    }

    @RepeatedTest(10)
    void endsAnIncidentWhoseDetectorsGoOnSpeaking() throws Exception {
        try (var detector = new Detector().reports(TestTerminal.FIRE);
                var both = Executors.newFixedThreadPool(2)) {
            act(first, detector.id(), "take", Map.of());
            String incident = act(first, detector.id(), "confirm", Map.of("note", ""))
                    .json()
                    .path("incidentId")
                    .asString();
            Future<?> device = both.submit(() -> {
                for (int number = 0; number < 30; number++) {
                    detector.reports(number % 2 == 0 ? TestTerminal.NORMAL : TestTerminal.FIRE);
                }
            });
            Browser.Answer ended = first.withHeaders(Map.of(
                            "X-Sayram-Client",
                            "web",
                            "Act-Id",
                            UUID.randomUUID().toString()))
                    .post("/api/incident/incidents/" + incident + "/end?world=live", Map.of("outcome", "扑灭"));
            device.get();
            assertThat(ended.status()).as(ended.toString()).isLessThan(300);
            // The old alarm is closed with its incident; whatever was reported after that rings by itself.
            assertThat(detector.alarms())
                    .filteredOn(alarm -> alarm.path("incidentId").asString().equals(incident))
                    .singleElement()
                    .matches(alarm -> alarm.path("state").asString().equals("closed"));
            assertThat(detector.alarms()).hasSizeBetween(1, 2);
            // Wherever the end fell between the reports: the next fire rings, it never joins the closed alarm.
            detector.reports(TestTerminal.NORMAL).reports(TestTerminal.FIRE);
            assertThat(detector.alarms())
                    .filteredOn(alarm -> alarm.path("state").asString().equals("raised"))
                    .isNotEmpty();
        }
    }

    @Test
    void listsTheAlarmsOfOneCountyOldestFirstAndAsAFile() {
        try (var detector = new Detector().reports(TestTerminal.FIRE)) {
            String county = detector.alarm().path("county").asString();
            JsonNode here = first.get("/api/iot/alarms?world=live&county=" + county + "&sort=raisedAt&size=500")
                    .json();
            assertThat(here.path("items").findValuesAsString("county"))
                    .isNotEmpty()
                    .containsOnly(county);
            assertThat(here.path("items").findValuesAsString("raisedAt")).isSorted();
            assertThat(first.get("/api/iot/alarms?world=live&county=000000")
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
            Browser.Answer file = first.get("/api/iot/alarms?world=live&state=all&format=xlsx");
            assertThat(file.header("Content-Disposition")).contains("alarms.xlsx");
            assertThat(file.response().body()).startsWith('P', 'K');
            assertThat(first.get("/api/iot/terminals?format=xlsx").response().body())
                    .startsWith('P', 'K');
        }
    }
}
