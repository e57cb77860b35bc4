package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Every figure of the overview moves with what is reported, and counts what its list shows. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class OverviewTest {
    private static final String COUNTY = "652723";

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private JdbcClient jdbc;

    private JsonNode county(String login) {
        return new Browser(port)
                .demonstration(login)
                .get("/api/iot/overview?world=live")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("county").asString().equals(COUNTY))
                .findFirst()
                .orElseThrow();
    }

    private long listed(String path) {
        return new Browser(port)
                .demonstration("hewu01")
                .get(path + "&world=live&county=" + COUNTY)
                .json()
                .path("total")
                .asLong();
    }

    @Test
    void countsWhatItsListsShow() throws Exception {
        JsonNode before = county("hewu01");
        long address = jdbc.sql("select max(address) from iot.terminal where county = ?")
                .param(COUNTY)
                .query(Long.class)
                .single();
        try (TestTerminal terminal = TestTerminal.connect(doors.port("gb26875"), address)) {
            terminal.exchange(terminal.frame(TestTerminal.component(0xABC1, TestTerminal.FIRE)));
            terminal.exchange(terminal.frame(TestTerminal.component(0xABC2, TestTerminal.FAULT)));
            Eventually.holds(() -> {
                JsonNode now = county("hewu01");
                assertThat(now.path("fires").asLong())
                        .isEqualTo(before.path("fires").asLong() + 1)
                        .isEqualTo(listed("/api/iot/alarms?state=open&kind=fire"));
                assertThat(now.path("faults").asLong())
                        .isEqualTo(before.path("faults").asLong() + 1)
                        .isEqualTo(listed("/api/iot/conditions?state=open&kind=fault"));
                assertThat(now.path("online").asLong())
                        .isEqualTo(listed("/api/iot/terminals?online=true&enrolled=true"));
                return assertThat(now.path("terminals").asLong()).isEqualTo(listed("/api/iot/terminals?enrolled=true"));
            });
        }
    }

    @Test
    void showsAPersonTheCountiesTheyAreResponsibleFor() {
        assertThat(new Browser(port)
                        .demonstration("zhiban03")
                        .get("/api/iot/overview?world=live")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("county").asString()))
                .contains("652722")
                .doesNotContain(COUNTY);
    }
}
