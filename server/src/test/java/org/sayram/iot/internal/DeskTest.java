package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import tools.jackson.databind.JsonNode;

/** Rules of confirmation, time limits and maintenance, from the frame on the socket to the desk in the browser. */
class DeskTest extends DeskStage {
    private void corroboratedBy(long component, String rule) throws Exception {
        Eventually.holds(
                () -> assertThat(alarm(component).path("corroborations").findValuesAsString("rule"))
                        .contains(rule));
    }

    private void setRule(String rule, String effect) {
        var commander = new Browser(port).demonstration("zhihui01");
        Browser.Answer answer = acting(commander)
                .post(
                        "/api/iot/confirmation-rules",
                        Map.of("rule", rule, "effect", effect, "withinSeconds", 300, "note", "试行"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    @Test
    void tellsThatTwoPointsOfOneZoneBurnAtBothAlarms() throws Exception {
        firstBurns();
        report(place.secondType(), place.second(), TestTerminal.FIRE);

        corroboratedBy(place.first(), "two-points");
        corroboratedBy(place.second(), "two-points");
        assertThat(alarm(place.first()).path("state").asString()).isEqualTo("raised");
        JsonNode told = alarm(place.first()).path("corroborations").get(0);
        assertThat(told.path("effect").asString()).isEqualTo("propose");
        assertThat(told.path("ground").asString()).isNotEmpty();
        desk("take", Map.of());
        desk("confirm", Map.of("note", ""));
        JsonNode verdict = alarm(place.first()).path("verdict");
        assertThat(verdict.path("rule").asString()).isEqualTo("two-points");
        assertThat(verdict.path("reason").asString()).isNotEmpty();
    }

    @Test
    void takesNothingThatIsBeingCommissionedForAProof() throws Exception {
        String point = jdbc.sql("""
                select p.id from iot.point p join iot.terminal t on t.id = p.terminal_id
                where t.address = ? and p.component_type = ? and p.component_address = ?
                """)
                .params(place.address(), place.firstType(), place.first())
                .query(String.class)
                .single();
        Browser.Answer begun = new Browser(port)
                .demonstration("hewu01")
                .post("/api/iot/register/points/" + point + "/test-mode", Map.of("reason", "年度检测", "minutes", 30));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(204);
        firstBurns();
        report(place.secondType(), place.second(), TestTerminal.FIRE);

        Eventually.holds(() -> assertThat(
                        jdbc.sql("""
                        select count(*) from iot.alarm_timer m join iot.alarm a on a.id = m.alarm
                        where a.terminal_address = ? and m.what = 'corroborate'
                        """).param(place.address()).query(Long.class).single())
                .isZero());
        assertThat(alarm(place.first()).path("commissioning").asBoolean()).isTrue();
        assertThat(alarm(place.first()).path("corroborations")).isEmpty();
        assertThat(alarm(place.second()).path("commissioning").asBoolean()).isFalse();
        assertThat(alarm(place.second()).path("corroborations")).isEmpty();
    }

    @Test
    void tellsThatADetectorAndACallPointSpeak() throws Exception {
        firstBurns();
        report(23, 0xE0000001L, TestTerminal.FIRE);
        corroboratedBy(place.first(), "detector-and-call-point");
    }

    @Test
    void tellsThatWaterFlowsWhereADetectorSpeaks() throws Exception {
        firstBurns();
        report(96, 0xE0000002L, FEEDBACK);
        corroboratedBy(place.first(), "point-and-flow");
    }

    @Test
    void tellsThatAPersonSawItAndThatTheVerdictRestsOnThem() throws Exception {
        firstBurns();
        desk("take", Map.of());
        desk("steps", Map.of("step", "ask-for-picture", "result", "smoke-seen", "note", "照片见烟"));
        corroboratedBy(place.first(), "person");
    }

    @Test
    void tellsThatSomebodyCalledFromThePlace() throws Exception {
        firstBurns();
        Browser.Answer call = act(
                "/api/incident/calls",
                Map.of("source", "119", "address", "门口", "premisesId", place.premisesId(), "description", "冒烟"));
        assertThat(call.status()).as(call.toString()).isLessThan(300);
        corroboratedBy(place.first(), "call-from-the-place");
    }

    @Test
    void confirmsByItselfWhereTheRuleMayAndKeepsRuleAndReason() throws Exception {
        setRule("two-points", "confirm");
        try {
            long began = System.nanoTime();
            firstBurns();
            report(place.secondType(), place.second(), TestTerminal.FIRE);
            Eventually.holds(() ->
                    assertThat(alarm(place.first()).path("state").asString()).isEqualTo("confirmed"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            JsonNode alarm = alarm(place.first());
            assertThat(alarm.path("verdict").path("rule").asString()).isEqualTo("two-points");
            assertThat(alarm.path("verdict").path("by").asString()).isEqualTo("Sayram");
            assertThat(seat.get("/api/incident/incidents/"
                                    + alarm.path("incidentId").asString() + "?world=live")
                            .status())
                    .isEqualTo(200);
        } finally {
            setRule("two-points", "propose");
        }
    }

    @Test
    void ringsAtTheOtherSeatsAndThenAtTheCommanderWhenNobodyTakesIt() throws Exception {
        firstBurns();
        assertThat(alarm(place.first()).path("escalation").asInt()).isZero();
        clock.advance(Duration.ofSeconds(31));
        Eventually.holds(() ->
                assertThat(alarm(place.first()).path("escalation").asInt()).isEqualTo(1));
        clock.advance(Duration.ofSeconds(31));
        Eventually.holds(() ->
                assertThat(alarm(place.first()).path("escalation").asInt()).isEqualTo(2));
    }

    @Test
    void marksTheStepsThatWereNotTakenInTimeAndOnlyThose() throws Exception {
        firstBurns();
        desk("take", Map.of());
        desk("steps", Map.of("step", "call-control-room", "result", "no-answer", "note", ""));
        clock.advance(Duration.ofSeconds(95));
        Eventually.holds(() -> assertThat(alarm(place.first())
                        .path("overdue")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .containsExactlyInAnyOrder("ask-for-picture", "grid-keeper"));
    }

    @Test
    void makesAMaintenanceTaskOfAPointThatRingsFalselyAgainAndAgain() {
        for (int time = 0; time < 3; time++) {
            firstBurns();
            desk("take", Map.of());
            desk("false", Map.of("cause", "steam"));
            desk("close", Map.of());
            report(place.firstType(), place.first(), TestTerminal.NORMAL);
            assertThat(tasks("open")).hasSize(time == 2 ? 1 : 0);
        }
        JsonNode task = tasks("open").getFirst();
        assertThat(task.path("lastCause").asString()).isEqualTo("steam");
        assertThat(task.path("falseAlarms").asInt()).isEqualTo(3);
        Browser.Answer file = seat.get("/api/iot/maintenance-tasks?format=xlsx");
        assertThat(file.response().body()).startsWith('P', 'K');
        Browser.Answer done = acting(new Browser(port).demonstration("zhihui01"))
                .post("/api/iot/maintenance-tasks/" + task.path("id").asString() + "/done", Map.of("note", "清洗探头"));
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
        assertThat(tasks("open")).isEmpty();
        assertThat(tasks("done")).hasSize(1);
        JsonNode closed = alarm(place.first());
        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(closed.path("verdict").path("state").asString()).isEqualTo("false");
        assertThat(closed.path("cause").asString()).isEqualTo("steam");
    }

    private List<JsonNode> tasks(String state) {
        return seat.get("/api/iot/maintenance-tasks?size=500&state=" + state)
                .json()
                .path("items")
                .valueStream()
                .filter(task -> task.path("premisesId").asString().equals(place.premisesId()))
                .toList();
    }

    @Test
    void refusesACauseThatIsNotInTheTable() {
        firstBurns();
        desk("take", Map.of());
        Browser.Answer refused = act("/api/iot/alarms/" + id() + "/false", Map.of("cause", "bad luck"));
        assertThat(refused.problem()).isEqualTo("/problems/iot/cause-unknown");
        assertThat(refused.json().path("detail").asString()).contains("bad luck");
    }
}
