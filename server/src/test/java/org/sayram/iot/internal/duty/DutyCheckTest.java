package org.sayram.iot.internal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.MovableClock;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.Upload;
import org.sayram.iot.internal.Eventually;
import org.sayram.iot.internal.TestTerminal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Is somebody at the post? Asked over a real socket, answered by a key, missed when nobody presses it. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@Import(MovableClock.Configuration.class)
class DutyCheckTest {
    private static final int ANSWER_KEY = 1 << 5;

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Browser watch;

    @BeforeEach
    void signIn() {
        watch = new Browser(port).demonstration("hewu01");
    }

    private MovableClock movable() {
        return (MovableClock) clock;
    }

    private TestTerminal online(String terminal) {
        long address = jdbc.sql("select address from iot.terminal where id = ?")
                .param(terminal)
                .query(Long.class)
                .single();
        TestTerminal device = TestTerminal.connect(doors.port("gb26875"), address);
        device.exchange(device.frame(new Body.Empty()));
        return device;
    }

    private JsonNode begin(String terminal, int minutes) {
        Browser.Answer answer =
                watch.post("/api/iot/duty-rounds", Map.of("terminals", List.of(terminal), "minutes", minutes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    private JsonNode check(JsonNode round) {
        return watch.get("/api/iot/duty-checks?round=" + round.path("id").asString())
                .json()
                .path("items")
                .get(0);
    }

    private void becomes(JsonNode round, String state) throws Exception {
        Eventually.holds(() -> assertThat(check(round).path("state").asString()).isEqualTo(state));
    }

    private JsonNode round(JsonNode round) {
        return watch.get("/api/iot/duty-rounds/" + round.path("id").asString()).json();
    }

    private static Body pressed() {
        return Body.Objects.of(
                ObjectType.TERMINAL_OPERATION, new Upload.TerminalOperation(ANSWER_KEY, 1, TestTerminal.AT));
    }

    @Test
    void countsWhoAnswersInTimeAsOnDuty() throws Exception {
        try (TestTerminal device = online("tm-0030")) {
            JsonNode round = begin("tm-0030", 10);
            Decoded.Frame asked = device.awaitCommand();
            assertThat(asked.body()).isEqualTo(Body.Objects.of(ObjectType.DUTY_CHECK, new Download.DutyCheck(10)));
            device.answer(asked, Command.CONFIRM, new Body.Empty());
            becomes(round, "asked");
            device.exchange(device.frame(pressed()));
            becomes(round, "answered");
            Eventually.holds(
                    () -> assertThat(round(round).path("state").asString()).isEqualTo("finished"));
            assertThat(round(round).path("answered").asInt()).isEqualTo(1);
            assertThat(round(round).path("seed").asString()).hasSize(32);
        }
    }

    @Test
    void missesWhoDoesNotAnswerAndNotesWhoComesTooLate() throws Exception {
        try (TestTerminal device = online("tm-0031")) {
            JsonNode round = begin("tm-0031", 2);
            device.answer(device.awaitCommand(), Command.CONFIRM, new Body.Empty());
            becomes(round, "asked");
            movable().advance(Duration.ofMinutes(3));
            becomes(round, "missed");
            device.exchange(device.frame(pressed()));
            assertThat(check(round).path("state").asString()).isEqualTo("missed");
            assertThat(check(round).path("answeredAt").isNull()).isFalse();
        }
    }

    @Test
    void doesNotBlameThePostWhenTheTerminalCannotBeReached() throws Exception {
        JsonNode round = begin("tm-0032", 5);
        movable().advance(Duration.ofMinutes(1));
        becomes(round, "unreachable");
        assertThat(check(round).path("reason").asString()).isEqualTo("unreachable");
    }

    @Test
    void namesPremisesThatFailAgainAndAgain() throws Exception {
        for (int time = 0; time < 2; time++) {
            JsonNode round = begin("tm-0033", 5);
            movable().advance(Duration.ofMinutes(1));
            becomes(round, "unreachable");
        }
        String premises = jdbc.sql("select premises_id from iot.terminal where id = 'tm-0033'")
                .query(String.class)
                .single();
        JsonNode failing = watch.get("/api/iot/duty-checks/failing").json().path("items");
        assertThat(failing.valueStream().map(one -> one.path("premisesId").asString()))
                .contains(premises);
        assertThat(watch.get("/api/iot/duty-checks/weeks")
                        .json()
                        .path("items")
                        .get(0)
                        .path("unreachable")
                        .asInt())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void drawsAShareOfACountyThatCanBeDrawnAgain() {
        JsonNode round = watch.post("/api/iot/duty-rounds", Map.of("county", "652722", "share", 20, "minutes", 5))
                .json();
        List<String> eligible = jdbc.sql("select id from iot.terminal where county = '652722' and protocol = 'gb26875'")
                .query(String.class)
                .list();
        List<String> asked = jdbc.sql("select terminal_id from iot.duty_check where round = ?::uuid")
                .param(round.path("id").asString())
                .query(String.class)
                .list();
        assertThat(round.path("eligible").asInt()).isEqualTo(eligible.size());
        assertThat(round.path("eligibleHash").asString()).isEqualTo(DutyDraw.hash(eligible));
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        DutyDraw.draw(round.path("seed").asString(), eligible, 20));
    }

    @Test
    void holdsTheRoundsOfAPlanOnceADayAtTheirTime() throws Exception {
        LocalTime now = clock.instant().atZone(DutyRounds.PREFECTURE).toLocalTime();
        LocalTime begins = now.plusMinutes(5);
        if (begins.isBefore(now)) {
            movable().advance(Duration.ofMinutes(10)); // just before midnight
            begins = clock.instant().atZone(DutyRounds.PREFECTURE).toLocalTime().plusMinutes(5);
        }
        JsonNode plan = watch.post(
                        "/api/iot/duty-plans",
                        Map.of(
                                "name",
                                "早班查岗",
                                "kind",
                                "daily",
                                "county",
                                "652723",
                                "share",
                                10,
                                "minutes",
                                5,
                                "beginsAt",
                                begins.toString()))
                .json();
        assertThat(roundsOf(plan)).isZero();
        movable().advance(Duration.ofMinutes(6));
        Eventually.holds(() -> assertThat(roundsOf(plan)).isEqualTo(1));
        movable().advance(Duration.ofDays(1));
        Eventually.holds(() -> assertThat(roundsOf(plan)).isEqualTo(2));
        watch = new Browser(port).demonstration("hewu01"); // the session of yesterday has ended
        assertThat(watch.delete("/api/iot/duty-plans/" + plan.path("id").asString())
                        .status())
                .isEqualTo(204);
        movable().advance(Duration.ofDays(1));
        watch = new Browser(port).demonstration("hewu01");
        JsonNode unreached = begin("tm-0034", 5);
        movable().advance(Duration.ofMinutes(1));
        becomes(unreached, "unreachable"); // the clockwork has run since
        assertThat(roundsOf(plan)).isEqualTo(2);
    }

    private long roundsOf(JsonNode plan) {
        return jdbc.sql("select count(*) from iot.duty_round where plan = ?::uuid and state in ('running', 'finished')")
                .param(plan.path("id").asString())
                .query(Long.class)
                .single();
    }

    @Test
    void refusesARandomPlanThatEndsBeforeItBegins() {
        Browser.Answer answer = watch.post(
                "/api/iot/duty-plans",
                Map.of(
                        "name", "随机",
                        "kind", "random",
                        "share", 10,
                        "minutes", 5,
                        "beginsAt", "09:00",
                        "endsAt", "08:00"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains("08:00").contains("09:00");
    }

    @Test
    void asksOnlyWithinThePersonsArea() {
        Browser other = new Browser(port).demonstration("zhiban03");
        assertThat(other.post("/api/iot/duty-rounds", Map.of("terminals", List.of("tm-0001"), "minutes", 5))
                        .status())
                .isEqualTo(403);
    }
}
