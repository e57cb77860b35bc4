package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.MovableClock;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Rules of confirmation, time limits, maintenance and conditions, from the frame on the socket to the desk in the browser. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@Import(MovableClock.Configuration.class)
class DeskTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicLong COMPONENT = new AtomicLong(0xD000_0000L);
    private static final AtomicInteger SECOND = new AtomicInteger();
    private static final int FEEDBACK = 1 | 1 << 6;

    @LocalServerPort
    int port;

    @Autowired
    DeviceDoors doors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    OperationsLog log;

    @Autowired
    SilenceWatch silences;

    @Autowired
    LinkWatch links;

    @Autowired
    AlarmIntake intake;

    @Autowired
    TransactionTemplate transactions;

    private Browser seat;
    private Place place;

    /** Two detectors of one zone. */
    record Place(
            long address,
            String premisesId,
            int system,
            int systemAddress,
            int firstType,
            long first,
            int secondType,
            long second) {}

    @BeforeEach
    void signIn() {
        seat = new Browser(port).demonstration("zhiban01");
        // Each test at a premises of its own.
        place = jdbc.sql("""
                select * from (select distinct on (t.premises_id) t.address, t.premises_id, p.system_type as system, p.system_address,
                    p.component_type as first_type, p.component_address as first, q.component_type as second_type,
                    q.component_address as second
                from iot.terminal t join iot.point p on p.terminal_id = t.id join iot.point q on q.terminal_id = t.id
                    and q.building = p.building and q.floor = p.floor and q.zone = p.zone and q.id > p.id
                    and q.system_type = p.system_type and q.system_address = p.system_address
                where p.zone <> '' and p.component_type between 25 and 69 and q.component_type between 25 and 69
                order by t.premises_id, p.id, q.id) places offset ? limit 1
                """).param(NEXT.getAndIncrement()).query(Place.class).single();
    }

    private void report(int type, long component, int status) {
        try (var terminal = TestTerminal.connect(doors.port("gb26875"), place.address())) {
            terminal.exchange(
                    terminal.frame(place.address(), Command.SEND.code(), frame(type, component, status), nextSecond()));
        }
    }

    /** Each report at a time of its own: the same bytes again would be a repeated packet, not a second report. */
    private static TimeLabel nextSecond() {
        return TimeLabel.of(
                Instant.parse("2026-06-15T00:30:05Z").plusSeconds(SECOND.incrementAndGet()), Dialect.STANDARD.zone());
    }

    private Body frame(int type, long component, int status) {
        return Body.Objects.of(
                ObjectType.COMPONENT_STATUS,
                new Upload.ComponentStatus(
                        place.system(), place.systemAddress(), type, component, status, "", TestTerminal.AT));
    }

    private void firstBurns() {
        report(place.firstType(), place.first(), TestTerminal.FIRE);
    }

    /** The alarms of the place, the newest first. */
    private List<JsonNode> alarms() {
        List<JsonNode> here = new ArrayList<>();
        List<JsonNode> page;
        int number = 0;
        do {
            page = seat.get("/api/iot/alarms?world=live&state=all&sort=-raisedAt&size=500&page=" + number++)
                    .json()
                    .path("items")
                    .valueStream()
                    .toList();
            page.stream()
                    .filter(alarm -> alarm.path("premisesId").asString().equals(place.premisesId()))
                    .forEach(here::add);
        } while (page.size() == 500);
        return here;
    }

    private JsonNode alarm(long component) {
        return alarms().stream()
                .filter(alarm -> alarm.path("componentAddress").asLong() == component)
                .filter(alarm -> alarm.path("kind").asString().equals("fire"))
                .findFirst()
                .orElseThrow();
    }

    private String id() {
        return alarm(place.first()).path("id").asString();
    }

    private Browser.Answer act(String path, Object body) {
        return acting(seat).post(path + "?world=live", body);
    }

    private static Browser acting(Browser browser) {
        return browser.withHeaders(
                Map.of("X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString()));
    }

    private Browser.Answer desk(String what, Object body) {
        Browser.Answer answer = act("/api/iot/alarms/" + id() + "/" + what, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

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

    @Test
    void keepsAFaultWithItsDueDateUntilItIsOver() {
        report(place.firstType(), place.first(), TestTerminal.FAULT);
        JsonNode fault = conditions("open").getFirst();
        assertThat(fault.path("kind").asString()).isEqualTo("fault");
        Browser.Answer extended = act(
                "/api/iot/conditions/" + fault.path("id").asString() + "/extend",
                Map.of("dueAt", clock.instant().plus(Duration.ofDays(30)).toString(), "reason", "等配件"));
        assertThat(extended.status()).as(extended.toString()).isEqualTo(204);
        assertThat(conditions("open").getFirst().path("dueReason").asString()).isEqualTo("等配件");
        report(place.firstType(), place.first(), TestTerminal.NORMAL);
        assertThat(conditions("open")).isEmpty();
        assertThat(conditions("closed").getFirst().path("closedAt").asString()).isNotEmpty();
        Browser.Answer late = act(
                "/api/iot/conditions/" + fault.path("id").asString() + "/extend",
                Map.of("dueAt", clock.instant().plus(Duration.ofDays(30)).toString(), "reason", "再等"));
        assertThat(late.problem()).isEqualTo("/problems/iot/condition-over");
        assertThat(seat.get("/api/iot/conditions?world=live&format=xlsx")
                        .response()
                        .body())
                .startsWith('P', 'K');
    }

    @Test
    void tellsThatAPointFellSilentThoughItsTerminalIsOnlineUntilItSpeaksAgain() {
        try (var terminal = TestTerminal.connect(doors.port("gb26875"), place.address())) {
            terminal.exchange(terminal.frame(frame(place.firstType(), place.first(), TestTerminal.NORMAL)));
            int interval = jdbc.sql("select max(interval_seconds) from iot.point")
                    .query(Integer.class)
                    .single();
            clock.advance(Duration.ofSeconds(3L * interval + 10));
            seat = new Browser(port).demonstration("zhiban01"); // the old session ended meanwhile
            // Online by another point's word.
            terminal.exchange(terminal.frame(frame(place.secondType(), place.second(), TestTerminal.NORMAL)));
            silences.look();
            silences.look();
            assertThat(conditions("open"))
                    .singleElement()
                    .matches(one -> one.path("kind").asString().equals("silent"));
            terminal.exchange(terminal.frame(frame(place.firstType(), place.first(), TestTerminal.NORMAL)));
            silences.look();
            assertThat(conditions("open")).isEmpty();
        }
    }

    @Test
    void tellsAnOutageOfManyTerminalsAsOneAlarmThatEndsWithTheLastToComeBack() {
        String county = jdbc.sql("select county from iot.terminal group by county order by count(*) desc limit 1")
                .query(String.class)
                .single();
        List<Long> terminals = jdbc.sql(
                        "select address from iot.terminal where county = ? order by address desc limit 6")
                .param(county)
                .query(Long.class)
                .list();
        // Those whom other tests left offline are told first, so that they do not mix in.
        jdbc.sql("delete from iot.link_down").update();
        jdbc.sql("update iot.terminal_state set last_frame_at = last_frame_at - interval '2 days'")
                .update();
        List<TestTerminal> connected = new ArrayList<>();
        for (long address : terminals) {
            var terminal = TestTerminal.connect(doors.port("gb26875"), address);
            terminal.exchange(terminal.frame(frame(42, 0xC0000000L, TestTerminal.NORMAL)));
            connected.add(terminal);
        }
        connected.forEach(TestTerminal::close);
        awaitOnline(terminals, 0);
        links.look();
        assertThat(outages(county)).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        links.look();
        links.look();
        assertThat(outages(county))
                .singleElement()
                .matches(one -> one.path("occurrences").asInt() == 6);
        connected.clear();
        for (long address : terminals) {
            assertThat(outages(county)).hasSize(1);
            var terminal = TestTerminal.connect(doors.port("gb26875"), address);
            terminal.exchange(terminal.frame(frame(42, 0xC0000001L, TestTerminal.NORMAL)));
            connected.add(terminal);
            links.look();
        }
        assertThat(outages(county)).isEmpty();
        connected.forEach(TestTerminal::close);
    }

    private void awaitOnline(List<Long> terminals, int wanted) {
        try {
            Eventually.holds(() -> assertThat(
                            jdbc.sql("select count(*) from iot.terminal_state where online and address = any(?)")
                                    .param(terminals.toArray(Long[]::new))
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(wanted));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> outages(String county) {
        return seat.get("/api/iot/conditions?world=live&size=500&kind=link-lost&county=" + county)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("premisesId").isNull())
                .toList();
    }

    private List<JsonNode> conditions(String state) {
        return seat.get("/api/iot/conditions?world=live&size=500&state=" + state)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("premisesId").asString().equals(place.premisesId()))
                .filter(one -> !one.path("kind").asString().equals("link-lost"))
                .toList();
    }

    /** A tenth of what the desk must bear, from one panel, with a new fire elsewhere in the middle of it. */
    @Test
    void showsTheNewFireAboveTheStormOfAnotherPanel() {
        storm(1_000);
    }

    /** All of it: ten thousand alarms, well within a minute. */
    @Test
    @Tag("slow")
    void showsTheNewFireAboveTenThousandAlarmsOfAnotherPanel() {
        long began = System.nanoTime();
        storm(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }

    private void storm(int alarms) {
        Place storming = place;
        try (var terminal = TestTerminal.connect(doors.port("gb26875"), storming.address())) {
            for (int number = 0; number < alarms; number++) {
                terminal.send(terminal.frame(frame(42, COMPONENT.incrementAndGet(), TestTerminal.FIRE)));
                if (number == alarms / 2) {
                    signIn();
                    firstBurns();
                }
            }
            terminal.exchange(terminal.frame(frame(42, COMPONENT.incrementAndGet(), TestTerminal.FIRE)));
        }
        String newFire = id();
        long began = System.nanoTime();
        JsonNode page = seat.get("/api/iot/alarms?world=live&size=50").json();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        List<JsonNode> items = page.path("items").valueStream().toList();
        assertThat(page.path("total").asLong()).isGreaterThan(alarms);
        assertThat(items).extracting(one -> one.path("id").asString()).contains(newFire);
        List<String> above = items.stream()
                .takeWhile(one -> !one.path("id").asString().equals(newFire))
                .map(one -> one.path("premisesId").asString())
                .filter(storming.premisesId()::equals)
                .toList();
        assertThat(above).hasSizeLessThanOrEqualTo(1);
    }

    /** The device as several instances of the server hear it at once: each in a transaction of its own. */
    private void hear() {
        var signal = new Signal(
                place.address(),
                Signal.COMPONENT,
                place.system(),
                place.systemAddress(),
                place.firstType(),
                place.first(),
                0,
                TestTerminal.FIRE,
                "",
                null,
                clock.instant());
        transactions.executeWithoutResult(status -> intake.takeIn(List.of(signal)));
    }

    private static void atOnce(int number, IntFunction<Runnable> work) throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            Runnable own = work.apply(one);
            all.add(() -> {
                own.run();
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(number)) {
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }

    private void personActs(String id, int role) {
        if (role == 2) {
            act("/api/iot/alarms/" + id + "/take", Map.of());
            act(
                    "/api/iot/alarms/" + id + "/steps",
                    Map.of("step", "call-control-room", "result", "no-answer", "note", ""));
        } else {
            act("/api/iot/alarms/" + id + "/close", Map.of());
        }
    }

    @Test
    void losesNothingWhenSixteenRaiseRepeatVerifyAndCloseOnePointAtOnce() throws Exception {
        atOnce(16, number -> this::hear);
        String id = id();
        var fires = new AtomicInteger(16);
        atOnce(16, number -> () -> {
            for (int time = 0; time < 8; time++) {
                if (number % 4 < 2) {
                    hear();
                    fires.incrementAndGet();
                } else {
                    personActs(id, number % 4);
                }
            }
        });
        // No verdict was given, so none of the closings may have counted: still one alarm.
        assertThat(alarms())
                .filteredOn(one -> one.path("kind").asString().equals("fire"))
                .hasSize(1);
        int stored = jdbc.sql("select count(*) from iot.alarm_occurrence where alarm = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
        assertThat(stored).isEqualTo(fires.get());
        List<String> history = log.listStream(World.LIVE, StreamId.alarm(UUID.fromString(id))).stream()
                .map(event -> event.body().getClass().getSimpleName())
                .toList();
        assertThat(history).startsWith("AlarmRaised").doesNotContain("AlarmClosed");
        assertThat(history).filteredOn("AlarmTaken"::equals).hasSize(1);
        assertThat(history.indexOf("AlarmTaken")).isLessThan(history.indexOf("VerificationStepTaken"));
        assertThat(history).filteredOn("VerificationStepTaken"::equals).hasSize(32);
        desk("false", Map.of("cause", "misuse"));
        desk("close", Map.of());
        firstBurns();
        assertThat(alarms())
                .filteredOn(one -> one.path("kind").asString().equals("fire"))
                .hasSize(2);
    }
}
