package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** A premises of its own for each test, its devices on real sockets, and the seat that deals with them. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@Import(MovableClock.Configuration.class)
abstract class DeskStage {
    private static final AtomicInteger NEXT = new AtomicInteger();
    static final AtomicLong COMPONENT = new AtomicLong(0xD000_0000L);
    private static final AtomicInteger SECOND = new AtomicInteger();
    static final int FEEDBACK = 1 | 1 << 6;

    @LocalServerPort
    int port;

    @Autowired
    DeviceDoors doors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Browser seat;
    Place place;

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

    void report(int type, long component, int status) {
        try (var terminal = TestTerminal.connect(doors.port("gb26875"), place.address())) {
            terminal.exchange(
                    terminal.frame(place.address(), Command.SEND.code(), frame(type, component, status), nextSecond()));
        }
    }

    /** Each report at a time of its own: the same bytes again would be a repeated packet, not a second report. */
    static TimeLabel nextSecond() {
        return TimeLabel.of(
                Instant.parse("2026-06-15T00:30:05Z").plusSeconds(SECOND.incrementAndGet()), Dialect.STANDARD.zone());
    }

    Body frame(int type, long component, int status) {
        return Body.Objects.of(
                ObjectType.COMPONENT_STATUS,
                new Upload.ComponentStatus(
                        place.system(), place.systemAddress(), type, component, status, "", TestTerminal.AT));
    }

    void firstBurns() {
        report(place.firstType(), place.first(), TestTerminal.FIRE);
    }

    /** The alarms of the place, the newest first. */
    List<JsonNode> alarms() {
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

    JsonNode alarm(long component) {
        return alarms().stream()
                .filter(alarm -> alarm.path("componentAddress").asLong() == component)
                .filter(alarm -> alarm.path("kind").asString().equals("fire"))
                .findFirst()
                .orElseThrow();
    }

    String id() {
        return alarm(place.first()).path("id").asString();
    }

    Browser.Answer act(String path, Object body) {
        return acting(seat).post(path + "?world=live", body);
    }

    static Browser acting(Browser browser) {
        return browser.withHeaders(
                Map.of("X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString()));
    }

    Browser.Answer desk(String what, Object body) {
        Browser.Answer answer = act("/api/iot/alarms/" + id() + "/" + what, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }
}
