package org.sayram.iot.internal.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Each number is measured from rows that lie there; a month without rows says so, and what cannot be measured says so too. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class ConformanceTest {
    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser.Answer ask(String query) {
        return new Browser(port).demonstration("hewu01").get("/api/iot/conformance?" + query);
    }

    private JsonNode item(String world, String month, String code) {
        return ask("world=" + world + "&month=" + month)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void assertItem(JsonNode item, String state, long samples, String... words) {
        assertThat(item.path("state").asString()).as(item.toString()).isEqualTo(state);
        assertThat(item.path("samples").asLong()).as(item.toString()).isEqualTo(samples);
        assertThat(item.path("measured").asString()).contains(words);
    }

    /** An alarm of the exercise, its seconds: what the device said before the receipt, then what followed after it. */
    private void alarm(
            String world,
            String kind,
            Instant at,
            @Nullable Double deviceSaid,
            @Nullable Double stored,
            @Nullable String verdict,
            @Nullable Double judged,
            @Nullable Double queued,
            String premises) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into iot.alarm (id, world, kind, state, restored, raised_at, last_occurrence_at, occurrences, point_key,
                    terminal_address, county, test_mark, point, taken_seat, taken_at, judged_at, queued_at, stored_at, verdict,
                    steps, version, last_event)
                values (:id, :world, :kind, 'closed', true, :at, :at, 1, :premises, 0, '652701', false, :point, :premises, :at,
                    :judged, :queued, :stored, :verdict, '[]', 1, :id)
                """)
                .param("id", id)
                .param("world", world)
                .param("kind", kind)
                .param("at", Timestamp.from(at))
                .param("premises", premises)
                .param("point", """
                        {"terminalId": null, "terminalAddress": 0, "premisesId": "%s", "premisesName": "", "premisesKind": "",
                         "county": "652701", "building": "", "floor": "", "zone": "", "systemType": 1, "systemAddress": 1,
                         "componentType": 42, "componentAddress": 1, "description": "", "contactMasked": ""}
                        """.formatted(premises))
                .param("judged", after(at, judged))
                .param("queued", after(at, queued))
                .param("stored", after(at, stored))
                .param(
                        "verdict",
                        verdict == null
                                ? null
                                : "{\"state\": \"" + verdict + "\", \"rule\": \"\", \"reason\": \"\", \"by\": \"-\"}")
                .update();
        jdbc.sql(
                        "insert into iot.alarm_occurrence (alarm, received_at, occurred_at, status, number) values (?, ?, ?, 3, 1)")
                .params(Arrays.asList(id, Timestamp.from(at), deviceSaid == null ? null : after(at, -deviceSaid)))
                .update();
    }

    private static @Nullable Timestamp after(Instant at, @Nullable Double seconds) {
        return seconds == null ? null : Timestamp.from(at.plusMillis(Math.round(seconds * 1000)));
    }

    @Test
    void measuresTheWayOfFiresFromTheDeviceToTheDispatchQueue() {
        String world = "exercise-way";
        Instant month = Instant.parse("2015-02-28T16:00:00Z"); // 1 March in the prefecture
        alarm(world, "fire", month, 2.0, 0.2, "confirmed", 60.0, 61.0, "a");
        alarm(world, "fire", month.plusSeconds(1), 4.0, 0.4, "confirmed", 60.0, 64.0, "b");
        alarm(world, "fire", month.plusSeconds(2), -30.0, 0.3, null, 60.0, null, "c"); // its clock is ahead
        alarm(world, "fire", month.plusSeconds(3), null, 0.3, null, 60.0, null, "d"); // its time was impossible
        alarm(world, "fault", month.plusSeconds(4), 25.0, 0.3, null, null, null, "e");
        alarm(world, "fire", month.minusSeconds(1), 99.0, 9.0, "confirmed", 60.0, 99.0, "f"); // February
        assertItem(item(world, "2015-03", "fire-to-centre"), "meets", 2, "中位 3.0 秒", "最长 4.0 秒", "2/2", "另有 2 条量不了");
        assertItem(item(world, "2015-03", "status-to-centre"), "fails", 1, "最长 25.0 秒", "0/1");
        assertItem(item(world, "2015-03", "fire-to-desk"), "meets", 2, "最长 4.4 秒");
        assertItem(item(world, "2015-03", "own-share"), "meets", 4, "最长 0.400 秒");
        assertItem(item(world, "2015-03", "confirmed-to-queue"), "fails", 2, "1/2", "最长 4.0 秒");
        assertItem(item(world, "2015-03", "together"), "meets", 4, "最多 4 家");
        assertItem(item(world, "2015-03", "seats"), "meets", 4, "4 个席位接手了 4 条");
        assertItem(item(world, "2015-02", "own-share"), "fails", 1, "最长 9.0 秒");
        assertThat(item(world, "2015-02", "together").path("state").asString())
                .as("one premises at a time shows nothing")
                .isEqualTo("no-data");
        JsonNode rows = item(world, "2015-03", "fire-to-centre").path("rows");
        JsonNode listed = new Browser(port)
                .demonstration("hewu01")
                .get("/api/iot/alarms?world=" + world + "&state=all&kind=fire&from="
                        + rows.path("search").path("from").asString() + "&until="
                        + rows.path("search").path("until").asString())
                .json();
        assertThat(listed.path("total").asInt()).isEqualTo(4);
    }

    @Test
    void findsPointsThatRangFalselyMoreThanFiveTimesADay() {
        String world = "exercise-false";
        Instant day = Instant.parse("2015-05-10T00:00:00Z");
        for (int one = 0; one < 6; one++) {
            alarm(world, "fire", day.plusSeconds(one), 1.0, 0.1, "false", 60.0, null, "p");
        }
        alarm(world, "fire", day.plus(Duration.ofDays(1)), 1.0, 0.1, "false", 60.0, null, "p");
        assertItem(item(world, "2015-05", "false-per-day"), "fails", 7, "点位日 1 个", "最多 6 次");
    }

    @Test
    void saysOfACalmMonthThatThereIsNoData() {
        List<String> silent = List.of(
                "fire-to-centre",
                "status-to-centre",
                "fire-to-desk",
                "own-share",
                "confirmed-to-queue",
                "together",
                "seats",
                "duty-window",
                "keep-alive",
                "clock",
                "false-per-day",
                "test-fires",
                "test-mode");
        for (String code : silent) {
            assertItem(item("exercise-nothing", "2003-01", code), "no-data", 0, "");
        }
    }

    @Test
    void measuresCommandsDutyChecksClocksFramesAndTestModesOfTheMonth() {
        Instant at = Instant.parse("2016-03-10T00:00:00Z");
        String terminal = jdbc.sql("select id from iot.terminal order by id limit 1")
                .query(String.class)
                .single();
        UUID command = command(terminal, at, 1, 2.0, "answered");
        command(terminal, at, 4, null, "unanswered");
        assertItem(item("live", "2016-03", "reply-timeout"), "meets", 1, "设为", "最长 2.0 秒");
        assertItem(item("live", "2016-03", "repeats"), "meets", 2, "发出 2 条，重发过的 1 条，最多重发 3 次，放弃 1 条");

        dutyCheck(terminal, command, at, "answered", 30.0);
        dutyCheck(terminal, command, at, "missed", null);
        assertItem(item("live", "2016-03", "duty-window"), "meets", 2, "在岗 1，未应答 1", "应答中位 30.0 秒", "5–5 分钟");
        dutyCheck(terminal, command, at, "answered", 400.0);
        assertThat(item("live", "2016-03", "duty-window").path("state").asString())
                .as("answered after its window and taken for good")
                .isEqualTo("fails");

        clock(at, 3.0);
        clock(at, -4.0);
        assertItem(item("live", "2016-03", "clock"), "meets", 2, "最长 4.0 秒");
        clock(at, 80.0);
        assertItem(item("live", "2016-03", "clock"), "fails", 3, "最长 80.0 秒", "2/3");

        jdbc.sql("""
                insert into iot.test_mode (id, point, reason, begun_by, begun_by_name, begun_at, until, ended_at)
                select gen_random_uuid(), id, 'test', 'test', 'test', :at, cast(:at as timestamptz) + interval '4 hours',
                    cast(:at as timestamptz) + interval '90 seconds' from iot.point limit 1
                """).param("at", Timestamp.from(at)).update();
        assertItem(item("live", "2016-03", "test-mode"), "meets", 1, "最长 90.0 秒");
    }

    private UUID command(String terminal, Instant at, int sends, @Nullable Double answered, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into iot.command (id, terminal_id, address, kind, parameters, asked_by, asked_by_name, asked_at, state,
                    sends, answer_command, first_sent_at, due_at, answered_at)
                values (?, ?, 1, 'duty-check', '{}', 'test', 'test', ?, ?, ?, 3, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        id,
                        terminal,
                        Timestamp.from(at),
                        state,
                        sends,
                        Timestamp.from(at),
                        Timestamp.from(at),
                        after(at, answered)))
                .update();
        return id;
    }

    private void dutyCheck(String terminal, UUID command, Instant at, String state, @Nullable Double answered) {
        UUID round = UUID.randomUUID();
        jdbc.sql("""
                insert into iot.duty_round (id, kind, name, share, minutes, seed, eligible, eligible_hash, state, planned_at, by_name)
                values (?, 'manual', 'test', 100, 5, '', 1, '', 'finished', ?, 'test')
                """).params(round, Timestamp.from(at)).update();
        jdbc.sql("""
                insert into iot.duty_check (id, round, terminal_id, address, premises_id, premises_name, county, command, state,
                    begun_at, asked_at, due_at, answered_at)
                values (?, ?, ?, 1, '', '', '652701', ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        round,
                        terminal,
                        command,
                        state,
                        Timestamp.from(at),
                        Timestamp.from(at),
                        after(at, 300.0),
                        after(at, answered)))
                .update();
    }

    private void clock(Instant at, double ahead) {
        jdbc.sql("insert into iot.device_fact (address, type, value, clock_at, received_at) values (1, 28, '', ?, ?)")
                .params(after(at, ahead), Timestamp.from(at))
                .update();
    }

    @Test
    void measuresHowFarFramesOfTerminalsOnLineAreApart() {
        Instant at = Instant.parse("2017-03-10T00:00:00Z");
        long address = jdbc.sql("select min(address) from iot.terminal")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into iot.terminal_state (address, online, epoch, peer, first_seen_at, last_frame_at, frames, unparsed)
                values (?, true, 0, '', now(), now(), 1, 0) on conflict (address) do update set online = true
                """).param(address).update();
        jdbc.sql("select gateway.open_day(?)")
                .param(Date.valueOf("2017-03-10"))
                .query((row, number) -> number)
                .single();
        for (int seconds : new int[] {0, 20, 50, 90}) {
            jdbc.sql("""
                    insert into gateway.raw_frame (received_at, protocol, session, terminal, digest, bytes)
                    values (?, 'gb26875', 1, ?, 0, '')
                    """)
                    .params(Timestamp.from(at.plusSeconds(seconds)), address)
                    .update();
        }
        assertItem(item("live", "2017-03", "keep-alive"), "meets", 3, "1 台，间隔中位 30.0 秒，p95 39.0 秒");
    }

    @Test
    void showsSettingsAsTheyAreAndSaysWhatCannotBeMeasured() {
        assertItem(item("live", "2016-01", "keep-signals"), "meets", 0, "设为 400 天");
        assertItem(item("live", "2016-01", "keep-frames"), "meets", 0, "设为 400 天");
        assertItem(item("live", "2016-01", "repeat-recognised"), "meets", 0, "设为 120 秒");
        assertThat(item("live", "2016-01", "polling").path("measured").asString())
                .contains("超过 300 秒没有有效帧即判离线");
        JsonNode voice = item("live", "2016-01", "voice");
        assertItem(voice, "not-measured", 0, "");
        assertThat(voice.path("how").asString()).contains("不可测");
        JsonNode items = ask("world=live").json().path("items");
        assertThat(items.size()).isGreaterThan(25);
        assertThat(items.valueStream()
                        .filter(one -> one.path("clause").asString().isBlank()))
                .isEmpty();
    }

    @Test
    void leavesTheProgramAsAWorkbook() throws IOException {
        Browser.Answer answer = ask("world=live&month=2016-01&format=xlsx");
        int items = ask("world=live&month=2016-01").json().path("items").size();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(items);
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("要求");
        }
    }

    @Test
    void refusesAMonthThatIsNoneOrHasNotBegun() {
        for (String month : List.of("2016-13", "november", "2999-01", "1999-12")) {
            Browser.Answer answer = ask("world=live&month=" + month);
            assertThat(answer.problem()).as(month).isEqualTo("/problems/iot/month-invalid");
            assertThat(answer.json().path("detail").asString()).contains(month);
        }
    }
}
