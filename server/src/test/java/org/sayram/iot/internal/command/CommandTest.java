package org.sayram.iot.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.Upload;
import org.sayram.iot.CommandSettings;
import org.sayram.iot.internal.Eventually;
import org.sayram.iot.internal.TerminalStates;
import org.sayram.iot.internal.TestTerminal;
import org.sayram.iot.internal.dialect.Dialects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the centre asks of a terminal, over a real socket. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@TestPropertySource(properties = {"sayram.iot.commands.timeout=1s", "sayram.iot.commands.reach=2s"})
class CommandTest {
    private static final AtomicInteger GREETING = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandStore store;

    @Autowired
    private TerminalStates states;

    @Autowired
    private Dialects dialects;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private CommandSettings settings;

    @Autowired
    private CommandSender sender;

    @Autowired
    private Clock clock;

    private Browser watch;

    @BeforeEach
    void signIn() {
        watch = new Browser(port).demonstration("hewu01");
    }

    private long address(String terminal) {
        return jdbc.sql("select address from iot.terminal where id = ?")
                .param(terminal)
                .query(Long.class)
                .single();
    }

    private TestTerminal online(String terminal) {
        TestTerminal device = TestTerminal.connect(doors.port("gb26875"), address(terminal));
        // No two of these may be the same bytes: the second would be a repeat and say nothing of its connection.
        device.exchange(device.frame(new Body.OneByte(GREETING.getAndIncrement() & 0xFF)));
        return device;
    }

    private JsonNode ask(String terminal, Map<String, ?> body) {
        return watch.post("/api/iot/terminals/" + terminal + "/commands", body).json();
    }

    private JsonNode command(String terminal, JsonNode asked) {
        return watch.get("/api/iot/terminals/" + terminal + "/commands/"
                        + asked.path("id").asString())
                .json();
    }

    private void reaches(String terminal, JsonNode asked, String state) throws Exception {
        Eventually.holds(() ->
                assertThat(command(terminal, asked).path("state").asString()).isEqualTo(state));
    }

    @Test
    void readsTheClockOfATerminalAndShowsTheAnswer() throws Exception {
        try (TestTerminal device = online("tm-0010")) {
            JsonNode asked = ask("tm-0010", Map.of("kind", "read-terminal-time"));
            assertThat(asked.path("state").asString()).isEqualTo("waiting");
            Decoded.Frame request = device.awaitCommand();
            assertThat(request.body())
                    .isEqualTo(Body.Objects.of(ObjectType.READ_TERMINAL_TIME, Download.TerminalOrder.STANDARD));
            assertThat(request.is(Command.REQUEST)).isTrue();
            assertThat(request.destination()).isEqualTo(address("tm-0010"));
            device.answer(
                    request,
                    Command.RESPONSE,
                    Body.Objects.of(ObjectType.TERMINAL_TIME, new Upload.TerminalTime(TestTerminal.AT)));
            reaches("tm-0010", asked, "answered");
            JsonNode answered = command("tm-0010", asked);
            assertThat(answered.path("sends").asInt()).isEqualTo(1);
            assertThat(answered.path("answer")
                            .path("objects")
                            .get(0)
                            .path("deviceTime")
                            .asString())
                    .isEqualTo("2026-06-15T00:30:05Z");
        }
    }

    @Test
    void countsTheSerialsOfEachTerminalFromZero() throws Exception {
        try (TestTerminal device = online("tm-0011")) {
            for (int serial = 0; serial < 3; serial++) {
                JsonNode asked = ask("tm-0011", Map.of("kind", "set-clock"));
                Decoded.Frame control = device.awaitCommand();
                assertThat(control.serial()).isEqualTo(serial);
                assertThat(control.is(Command.CONTROL)).isTrue();
                device.answer(control, Command.CONFIRM, new Body.Empty());
                reaches("tm-0011", asked, "answered");
            }
        }
    }

    @Test
    void asksOneThingAtATime() throws Exception {
        try (TestTerminal device = online("tm-0012")) {
            JsonNode first = ask("tm-0012", Map.of("kind", "read-terminal-status"));
            JsonNode second = ask("tm-0012", Map.of("kind", "read-terminal-version"));
            Decoded.Frame one = device.awaitCommand();
            assertThat(command("tm-0012", second).path("state").asString()).isEqualTo("waiting");
            device.answer(one, Command.DENY, new Body.Empty());
            reaches("tm-0012", first, "refused");
            Decoded.Frame two = device.awaitCommand();
            assertThat(two.serial()).isEqualTo(one.serial() + 1);
            device.answer(
                    two,
                    Command.RESPONSE,
                    Body.Objects.of(ObjectType.TERMINAL_VERSION, new Upload.TerminalVersion(2, 7)));
            reaches("tm-0012", second, "answered");
        }
    }

    @Test
    void repeatsTheSamePacketThreeTimesAndThenGivesUp() throws Exception {
        try (TestTerminal device = online("tm-0013")) {
            JsonNode asked = ask("tm-0013", Map.of("kind", "set-clock"));
            List<Decoded.Frame> heard = new ArrayList<>();
            for (int time = 0; time < 4; time++) {
                heard.add(device.awaitCommand());
            }
            assertThat(heard)
                    .extracting(Decoded.Frame::raw)
                    .containsOnly(heard.getFirst().raw());
            reaches("tm-0013", asked, "unanswered");
            assertThat(command("tm-0013", asked).path("sends").asInt()).isEqualTo(4);
            // Late is better than never.
            device.answer(heard.getLast(), Command.CONFIRM, new Body.Empty());
            reaches("tm-0013", asked, "answered");
        }
    }

    @Test
    void isSentOnceThoughTwoInstancesLookAtIt() throws Exception {
        var other = new CommandSender(store, states, dialects, transactions, settings, clock);
        try (TestTerminal device = online("tm-0020")) {
            JsonNode asked = ask("tm-0020", Map.of("kind", "read-terminal-status"));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                both.submit(other::send);
                both.submit(sender::send);
            }
            Decoded.Frame request = device.awaitCommand();
            device.answer(
                    request,
                    Command.RESPONSE,
                    Body.Objects.of(ObjectType.TERMINAL_STATUS, new Upload.TerminalStatus(1, TestTerminal.AT)));
            reaches("tm-0020", asked, "answered");
            assertThat(command("tm-0020", asked).path("sends").asInt()).isEqualTo(1);
        }
    }

    @Test
    void saysThatATerminalCannotBeReached() throws Exception {
        JsonNode asked = ask("tm-0014", Map.of("kind", "read-terminal-time"));
        reaches("tm-0014", asked, "unreachable");
        assertThat(command("tm-0014", asked).path("sends").asInt()).isZero();
    }

    @Test
    void keepsWhatWasAskedUntilTheTerminalComes() throws Exception {
        JsonNode asked = ask("tm-0015", Map.of("kind", "read-terminal-time"));
        try (TestTerminal device = online("tm-0015")) {
            device.answer(
                    device.awaitCommand(),
                    Command.RESPONSE,
                    Body.Objects.of(ObjectType.TERMINAL_TIME, new Upload.TerminalTime(TestTerminal.AT)));
            reaches("tm-0015", asked, "answered");
        }
    }

    @Test
    void repeatsOnANewConnectionWhatTheOldOneDidNotAnswer() throws Exception {
        try (TestTerminal old = online("tm-0016")) {
            JsonNode asked = ask("tm-0016", Map.of("kind", "initialise"));
            Decoded.Frame first = old.awaitCommand();
            try (TestTerminal young = online("tm-0016")) {
                Decoded.Frame again = young.awaitCommand();
                assertThat(again.raw()).isEqualTo(first.raw());
                young.answer(again, Command.CONFIRM, new Body.Empty());
                reaches("tm-0016", asked, "answered");
            }
        }
    }

    @Test
    void takesNoAnswerOfAnotherTerminalOrAnotherKind() throws Exception {
        try (TestTerminal device = online("tm-0017");
                TestTerminal other = online("tm-0018")) {
            JsonNode asked = ask("tm-0017", Map.of("kind", "read-terminal-time"));
            Decoded.Frame request = device.awaitCommand();
            other.answer(request, Command.RESPONSE, new Body.Empty());
            device.answer(request, Command.CONFIRM, new Body.Empty());
            other.exchange(other.frame(new Body.OneByte(1)));
            device.exchange(device.frame(new Body.OneByte(1)));
            assertThat(command("tm-0017", asked).path("state").asString()).isEqualTo("sent");
        }
    }

    @Test
    void namesTheValueThatIsWrong() throws Exception {
        Browser.Answer answer = watch.post(
                "/api/iot/terminals/tm-0010/commands",
                Map.of("kind", "read-system-status", "systemType", 256, "systemAddress", 1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString())
                .contains("systemType=256")
                .contains("0–255");
        assertThat(watch.post("/api/iot/terminals/tm-0010/commands", Map.of("kind", "sing"))
                        .status())
                .isEqualTo(400);
        assertThat(watch.post("/api/iot/terminals/nobody/commands", Map.of("kind", "set-clock"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void leavesTerminalsOfOtherAreasAlone() throws Exception {
        Browser other = new Browser(port).demonstration("zhiban03");
        assertThat(other.get("/api/iot/terminals/tm-0001/commands").status()).isEqualTo(403);
    }

    @Test
    void leavesATrailOfWhoAsked() throws Exception {
        JsonNode asked = ask("tm-0019", Map.of("kind", "read-terminal-status"));
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'iot.command-asked' and details like ?")
                        .param("%" + asked.path("id").asString() + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
