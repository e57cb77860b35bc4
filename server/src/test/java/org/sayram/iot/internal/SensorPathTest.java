package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.kernel.wire.Bytes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** From the socket to the tables, with good frames and bad ones. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class SensorPathTest {
    /** Numbers no register holds; every test takes its own. */
    private static final AtomicLong UNENROLLED = new AtomicLong(900_000_000_000L);

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private JdbcClient jdbc;

    private TestTerminal connect(long address) {
        return TestTerminal.connect(doors.port("gb26875"), address);
    }

    private static long newAddress() {
        return UNENROLLED.incrementAndGet();
    }

    private long enrolledAddress() {
        return jdbc.sql("select min(address) from iot.terminal")
                .query(Long.class)
                .single();
    }

    private long frames(long address) {
        return count("select count(*) from gateway.raw_frame where terminal = ?", address);
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(Arrays.asList(params)).query(Long.class).single();
    }

    private JsonNode door() {
        return new Browser(port)
                .demonstration("zhiban01")
                .get("/api/gateway/doors")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals("gb26875"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void confirmsOnlyWhatIsInTheDatabaseAlready() {
        long address = newAddress();
        try (var terminal = connect(address)) {
            for (int number = 1; number <= 50; number++) {
                assertThat(terminal.exchange(terminal.frame(TestTerminal.component(number, TestTerminal.NORMAL))))
                        .isEqualTo(Command.CONFIRM);
                assertThat(frames(address)).isEqualTo(number);
                assertThat(count("select count(*) from iot.signal where address = ?", address))
                        .isEqualTo(number);
            }
        }
    }

    @Test
    void storesARepeatOnceAndConfirmsItEachTime() {
        long address = newAddress();
        try (var terminal = connect(address)) {
            byte[] frame = terminal.frame(TestTerminal.component(1, TestTerminal.FIRE));
            assertThat(terminal.exchange(frame)).isEqualTo(Command.CONFIRM);
            assertThat(terminal.exchange(frame)).isEqualTo(Command.CONFIRM);
            assertThat(frames(address)).isEqualTo(1);
            assertThat(count("select occurrences from iot.alarm where terminal_address = ?", address))
                    .isEqualTo(1);
        }
    }

    @Test
    void knowsARepeatAfterTheDoorsWereClosedAndOpened() {
        long address = newAddress();
        byte[] frame;
        try (var terminal = connect(address)) {
            frame = terminal.frame(TestTerminal.component(1, TestTerminal.NORMAL));
            assertThat(terminal.exchange(frame)).isEqualTo(Command.CONFIRM);
        }
        doors.stop();
        doors.start();
        try (var terminal = connect(address)) {
            assertThat(terminal.exchange(frame)).isEqualTo(Command.CONFIRM);
            assertThat(terminal.exchange(terminal.frame(TestTerminal.component(2, TestTerminal.NORMAL))))
                    .isEqualTo(Command.CONFIRM);
        }
        assertThat(frames(address)).isEqualTo(2);
    }

    @Test
    void losesNoSecondFireOfTheSameSecond() {
        long address = newAddress();
        try (var terminal = connect(address)) {
            byte[] first = terminal.frame(TestTerminal.component(1, TestTerminal.FIRE));
            byte[] second = first.clone();
            second[4] = 7; // the same serial, the same second; another version byte, and the checksum that goes with it
            second[second.length - 3] += 6;
            assertThat(terminal.exchange(first)).isEqualTo(Command.CONFIRM);
            assertThat(terminal.exchange(second)).isEqualTo(Command.CONFIRM);
            assertThat(frames(address)).isEqualTo(2);
            assertThat(count("select occurrences from iot.alarm where terminal_address = ?", address))
                    .isEqualTo(2);
        }
    }

    @Test
    void believesTheDestinationOfADeviceThatSendsSourceZeroIfItIsEnrolled() {
        long address = enrolledAddress();
        long before = frames(address);
        try (var terminal = connect(address)) {
            assertThat(terminal.exchange(terminal.frameFromZero(new Body.OneByte(0x16))))
                    .isEqualTo(Command.CONFIRM);
        }
        assertThat(frames(address)).isEqualTo(before + 1);
    }

    @Test
    void findsFramesThatArriveCutAtAnyByte() {
        long address = newAddress();
        try (var terminal = connect(address)) {
            int length = terminal.frame(TestTerminal.component(0, TestTerminal.NORMAL)).length;
            for (int cut = 1; cut < length; cut++) {
                byte[] frame = terminal.frame(TestTerminal.component(cut, TestTerminal.NORMAL));
                terminal.send(Arrays.copyOf(frame, cut));
                assertThat(terminal.exchangeRest(frame, cut)).isEqualTo(Command.CONFIRM);
            }
            assertThat(frames(address)).isEqualTo(length - 1);
        }
    }

    @Test
    void refusesEveryFrameWithAFlippedBitAndGoesOn() throws Exception {
        long address = newAddress();
        try (var terminal = connect(address)) {
            byte[] frame = terminal.frame(TestTerminal.component(1, TestTerminal.NORMAL));
            for (int bit = 0; bit < 8 * frame.length; bit++) {
                byte[] flipped = frame.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                terminal.send(flipped);
                // A length that became larger waits for more: whole frames behind it end the wait and are found.
                for (int filler = 0; filler < 20; filler++) {
                    terminal.send(terminal.frame(new Body.Empty()));
                }
            }
            assertThat(terminal.exchange(frame)).isEqualTo(Command.CONFIRM);
        }
        // Of the flipped ones none came through; the empty frames did, and the good one at the end.
        assertThat(count("select count(*) from iot.signal where address = ?", address))
                .isEqualTo(1);
        Eventually.holds(() -> assertThat(
                        door().path("framesRejected").path("BAD_CHECKSUM").asLong())
                .isPositive());
        assertThat(door().path("framesRejected").path("BAD_END").asLong()).isPositive();
        assertThat(door().path("framesRejected").path("BAD_START").asLong()).isPositive();
    }

    @Test
    void findsTheGoodFrameBehindSixtyFourKilobytesOfNoise() throws Exception {
        long seed = System.nanoTime();
        byte[] noise = new byte[64 * 1024];
        new Random(seed).nextBytes(noise);
        long address = newAddress();
        try (var terminal = connect(address)) {
            terminal.send(noise);
            terminal.send(new byte[1100]); // whatever the noise ends with, its longest frame is over
            assertThat(terminal.exchange(terminal.frame(new Body.Empty())))
                    .as("seed " + seed)
                    .isEqualTo(Command.CONFIRM);
        }
        assertThat(frames(address)).isEqualTo(1);
    }

    @Test
    void isNotMisledByLengthsThatLie() throws Exception {
        long address = newAddress();
        try (var terminal = connect(address)) {
            for (int lie : new int[] {0, 1, 47, 49, 1024, 1025, 0x4040, 0xFFFF}) {
                byte[] frame = terminal.frame(TestTerminal.component(1, TestTerminal.NORMAL));
                frame[24] = (byte) lie;
                frame[25] = (byte) (lie >> 8);
                terminal.send(frame).send(new byte[1100]);
                assertThat(terminal.exchange(terminal.frame(new Body.Empty())))
                        .as("length " + lie)
                        .isEqualTo(Command.CONFIRM);
            }
        }
        Eventually.holds(() -> assertThat(
                        door().path("framesRejected").path("LENGTH_MISMATCH").asLong())
                .isPositive());
    }

    @Test
    void servesOthersWhileOneWritesByteByByte() throws Exception {
        long slowAddress = newAddress();
        long quickAddress = newAddress();
        try (var slow = connect(slowAddress);
                var quick = connect(quickAddress)) {
            byte[] frame = slow.frame(TestTerminal.component(1, TestTerminal.NORMAL));
            for (int at = 0; at < frame.length - 1; at++) {
                slow.send(new byte[] {frame[at]});
                assertThat(quick.exchange(quick.frame(new Body.Empty()))).isEqualTo(Command.CONFIRM);
            }
            assertThat(slow.exchangeRest(frame, frame.length - 1)).isEqualTo(Command.CONFIRM);
        }
        assertThat(frames(slowAddress)).isEqualTo(1);
    }

    @Test
    void storesImpossibleTimesWithoutATimeOfTheirOwn() throws Exception {
        long address = newAddress();
        try (var terminal = connect(address)) {
            byte[] frame = terminal.frame(
                    address,
                    Command.SEND.code(),
                    TestTerminal.component(1, TestTerminal.FIRE, TestTerminal.IMPOSSIBLE),
                    TestTerminal.IMPOSSIBLE);
            assertThat(terminal.exchange(frame)).isEqualTo(Command.CONFIRM);
            assertThat(terminal.exchange(terminal.frame(TestTerminal.reading(1, 7, TestTerminal.IMPOSSIBLE))))
                    .isEqualTo(Command.CONFIRM);
        }
        assertThat(count("select count(*) from iot.signal where address = ? and occurred_at is null", address))
                .isEqualTo(2);
        assertThat(count("select count(*) from iot.point_state where address = ? and occurred_at is null", address))
                .isEqualTo(1);
        assertThat(count("select count(*) from iot.latest_reading where address = ? and occurred_at is null", address))
                .isEqualTo(1);
        assertThat(count("select count(*) from iot.alarm where terminal_address = ?", address))
                .isEqualTo(1);
        Eventually.holds(() -> assertThat(
                        door().path("framesOdd").path("IMPOSSIBLE_TIME").asLong())
                .isPositive());
    }

    @Test
    void keepsTheTimesOfTheDeviceToTheSecondInHistoryAndLatestState() {
        long address = newAddress();
        try (var terminal = connect(address)) {
            terminal.exchange(terminal.frame(TestTerminal.component(1, TestTerminal.NORMAL)));
            terminal.exchange(terminal.frame(TestTerminal.reading(1, 7, TestTerminal.AT)));
        }
        for (String table : List.of("iot.signal", "iot.point_state", "iot.latest_reading")) {
            assertThat(jdbc.sql("select distinct occurred_at from " + table + " where address = ?")
                            .param(address)
                            .query((row, number) -> row.getTimestamp(1).toInstant())
                            .list())
                    .as(table)
                    .containsExactly(Instant.parse("2026-06-15T00:30:05Z"));
        }
    }

    @Test
    void deniesAnUnknownCommandAndStoresItAllTheSame() throws Exception {
        long address = newAddress();
        try (var terminal = connect(address)) {
            assertThat(terminal.exchange(terminal.frame(address, 99, new Body.Empty(), TestTerminal.AT)))
                    .isEqualTo(Command.DENY);
        }
        assertThat(frames(address)).isEqualTo(1);
        Eventually.holds(() -> assertThat(
                        door().path("framesOdd").path("UNKNOWN_COMMAND").asLong())
                .isPositive());
    }

    @Test
    void storesATypeNobodyKnowsAndShowsIt() throws Exception {
        long address = newAddress();
        try (var terminal = connect(address)) {
            assertThat(terminal.exchange(terminal.frame(new Body.UnknownType(135, 1, Bytes.copyOf(new byte[16])))))
                    .isEqualTo(Command.CONFIRM);
        }
        assertThat(count("select unparsed from iot.terminal_state where address = ?", address))
                .isEqualTo(1);
        Eventually.holds(
                () -> assertThat(door().path("framesOdd").path("UNKNOWN_TYPE").asLong())
                        .isPositive());
        JsonNode frames = new Browser(port)
                .demonstration("zhiban01")
                .get("/api/iot/terminals/by-address/" + address + "/frames")
                .json();
        assertThat(frames.path("items").path(0).path("decoded").path("type").asInt())
                .isEqualTo(135);
    }

    @Test
    void listsAnUnknownTerminalAndLetsItsFireRing() throws Exception {
        long address = newAddress();
        try (var terminal = connect(address)) {
            terminal.exchange(terminal.frame(TestTerminal.component(1, TestTerminal.FIRE)));
        }
        var browser = new Browser(port).demonstration("zhiban01");
        JsonNode listed =
                browser.get("/api/iot/terminals?enrolled=false&q=" + address).json();
        assertThat(listed.path("items").path(0).path("id").asString()).isEqualTo("unenrolled-" + address);
        JsonNode page = browser.get("/api/iot/terminals/unenrolled-" + address).json();
        assertThat(page.path("terminal").path("frames").asInt()).isEqualTo(1);
        assertThat(browser.get("/api/iot/terminals/unenrolled-1").problem())
                .isEqualTo("/problems/iot/terminal-unknown");
        JsonNode alarms = browser.get("/api/iot/alarms?world=live&kind=fire&size=500")
                .json()
                .path("items");
        assertThat(alarms.valueStream()
                        .filter(alarm -> alarm.path("terminalAddress").asLong() == address)
                        .map(alarm -> alarm.path("enrolled").asBoolean()))
                .containsExactly(false);
        assertThat(door().path("unknownTerminals").asLong()).isPositive();
    }

    @Test
    void servesADeviceWhileTwoThousandOthersSitIdle() {
        List<TestTerminal> idle = new ArrayList<>();
        try {
            for (int number = 0; number < 2000; number++) {
                idle.add(connect(newAddress()));
            }
            long address = newAddress();
            try (var terminal = connect(address)) {
                assertThat(terminal.exchange(terminal.frame(new Body.Empty()))).isEqualTo(Command.CONFIRM);
            }
            assertThat(idle.getFirst().exchange(idle.getFirst().frame(new Body.Empty())))
                    .isEqualTo(Command.CONFIRM);
            assertThat(door().path("connections").asInt()).isGreaterThanOrEqualTo(2000);
        } finally {
            idle.forEach(TestTerminal::close);
        }
    }
}
