package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Faults with due dates, silent points and outages. */
class ConditionsTest extends DeskStage {
    @Autowired
    LinkWatch links;

    @Autowired
    SilenceWatch silences;

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
}
