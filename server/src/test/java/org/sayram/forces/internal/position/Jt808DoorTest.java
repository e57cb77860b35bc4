package org.sayram.forces.internal.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.forces.LivePosition;
import org.sayram.forces.LivePositions;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.iot.internal.Eventually;
import org.sayram.jt808.BcdTime;
import org.sayram.jt808.Body;
import org.sayram.jt808.Edition;
import org.sayram.jt808.Header;
import org.sayram.jt808.Location;
import org.sayram.jt808.MessageId;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.wire.Bytes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Positions of vehicles over a real socket: who may report, what is kept, what is live. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class Jt808DoorTest {
    /** Made-up numbers; every test takes its own. */
    private static final AtomicLong NUMBERS = new AtomicLong(64_000_000_000L);

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private PositionTerminals terminals;

    @Autowired
    private LivePositions positions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Browser admin;
    private String number;

    @BeforeEach
    void begin() {
        admin = new Browser(port).demonstration("xitong01");
        number = Long.toString(NUMBERS.incrementAndGet());
    }

    /** Enrols the terminal for a unit that no other test uses. */
    private String enrolled() {
        List<String> units = jdbc.sql("select v.id from forces.vehicle v join forces.station s on s.id = v.station_id"
                        + " where s.status = 'existing' order by v.id")
                .query(String.class)
                .list();
        String unit = units.get((int) (Long.parseLong(number) % units.size()));
        enrol(unit);
        return unit;
    }

    private void enrol(String unit) {
        Browser.Answer answer =
                admin.post("/api/forces/position-terminals", Map.of("number", "0" + number, "unit", unit));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private TestVehicle vehicle(Edition edition) {
        return new TestVehicle(doors.port("jt808"), edition, number);
    }

    private LivePosition live(String unit) {
        return positions.list().get(unit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(number).query(Long.class).single();
    }

    private static int result(Body answer) {
        return ((Body.GeneralReply) answer).result();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void takesThePositionOfAUnitInEveryEdition(Edition edition) {
        String unit = enrolled();
        try (TestVehicle vehicle = vehicle(edition)) {
            vehicle.signedOn();
            Location there = TestVehicle.at(82.07, 44.91, now());
            assertThat(result(vehicle.exchange(MessageId.LOCATION, new Body.LocationReport(there))))
                    .isZero();
            assertThat(live(unit).place()).isEqualTo(new GeoPoint(82.07, 44.91));
            assertThat(live(unit).course()).isEqualTo(270);
            assertThat(count("select count(*) from forces.position where number = ?"))
                    .isEqualTo(1);
        }
    }

    @Test
    void showsTheUnitWhereItsTerminalSaysItIs() {
        String enrolled = enrolled();
        try (TestVehicle vehicle = vehicle(Edition.OF_2013)) {
            vehicle.signedOn();
            vehicle.exchange(MessageId.LOCATION, new Body.LocationReport(TestVehicle.at(82.345, 44.678, now())));
            JsonNode unit = new Browser(port)
                    .demonstration("zhiban01")
                    .get("/api/dispatch/units?world=live")
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(one -> one.path("id").asString().equals(enrolled))
                    .findFirst()
                    .orElseThrow();
            assertThat(unit.path("positionKind").asString()).isEqualTo("live");
            assertThat(unit.path("position").path("longitude").asDouble()).isEqualTo(82.345);
        }
    }

    @Test
    void neverOverwritesANewerPositionWithALateBatch() {
        String unit = enrolled();
        try (TestVehicle vehicle = vehicle(Edition.OF_2019)) {
            vehicle.signedOn();
            Instant now = now();
            vehicle.exchange(MessageId.LOCATION, new Body.LocationReport(TestVehicle.at(82.1, 44.9, now)));
            List<Location> late = List.of(
                    TestVehicle.at(81.0, 44.1, now.minusSeconds(3_600)),
                    TestVehicle.at(81.5, 44.5, now.minusSeconds(60)));
            assertThat(result(
                            vehicle.exchange(MessageId.LOCATION_BATCH, new Body.LocationBatch(2, 1, late, Bytes.NONE))))
                    .isZero();
            assertThat(live(unit).place()).isEqualTo(new GeoPoint(82.1, 44.9));
            assertThat(count("select count(*) from forces.position where number = ?"))
                    .isEqualTo(3);
            assertThat(count("select count(*) from forces.position where number = ? and caught_up"))
                    .isEqualTo(2);
        }
    }

    @Test
    void datesByOurClockWhatComesFromAnotherAgeAndKeepsDoubtfulPlacesOffTheMap() {
        String unit = enrolled();
        try (TestVehicle vehicle = vehicle(Edition.OF_2013)) {
            vehicle.signedOn();
            Instant before = now();
            Location ancient = TestVehicle.location(2, 82.2, 44.8, BcdTime.ofRaw(Bytes.ofHex("000101000000")));
            vehicle.exchange(MessageId.LOCATION, new Body.LocationReport(ancient));
            assertThat(live(unit).at()).isBetween(before, clock.instant());
            Location impossible = TestVehicle.location(2, 82.3, 44.8, BcdTime.ofRaw(Bytes.ofHex("261399990000")));
            vehicle.exchange(MessageId.LOCATION, new Body.LocationReport(impossible));
            Location nowhere = TestVehicle.location(2, 182.3, 44.8, BcdTime.of(now().plusSeconds(1)));
            vehicle.exchange(MessageId.LOCATION, new Body.LocationReport(nowhere));
            Location unfixed = TestVehicle.location(0, 83, 44.8, BcdTime.of(now().plusSeconds(2)));
            vehicle.exchange(MessageId.LOCATION, new Body.LocationReport(unfixed));
            assertThat(live(unit).place()).isEqualTo(new GeoPoint(82.3, 44.8));
            assertThat(count("select count(*) from forces.position where number = ? and clock_doubt"))
                    .isEqualTo(2);
            assertThat(count("select count(*) from forces.position where number = ? and place_doubt"))
                    .isEqualTo(2);
        }
    }

    @Test
    void believesNobodyWhoHasNotAuthenticated() {
        enrolled();
        try (TestVehicle vehicle = vehicle(Edition.OF_2013)) {
            var report = new Body.LocationReport(TestVehicle.at(80, 44, now()));
            assertThat(result(vehicle.exchange(MessageId.LOCATION, report))).isEqualTo(1);
            assertThat(result(vehicle.exchange(MessageId.HEARTBEAT, new Body.Empty())))
                    .isZero();
            assertThat(result(vehicle.exchange(MessageId.AUTHENTICATE, vehicle.authentication("guessed"))))
                    .isEqualTo(1);
            assertThat(result(vehicle.exchange(MessageId.LOCATION, report))).isEqualTo(1);
            assertThat(count("select count(*) from forces.position where number = ?"))
                    .isZero();
        }
    }

    @Test
    void givesAStrangerNoCodeAndAnotherDeviceNotTheNumberOfThisOne() {
        try (TestVehicle stranger = vehicle(Edition.OF_2013)) {
            var answer = (Body.RegisterReply) stranger.exchange(MessageId.REGISTER, stranger.registration("0000009"));
            assertThat(answer.result()).isEqualTo(4);
            assertThat(answer.auth()).isNull();
        }
        assertThat(count("select frames from forces.position_stranger where number = ?"))
                .isEqualTo(1);
        enrolled();
        try (TestVehicle vehicle = vehicle(Edition.OF_2013)) {
            vehicle.signedOn();
        }
        terminals.refresh();
        try (TestVehicle other = vehicle(Edition.OF_2013)) {
            var answer = (Body.RegisterReply) other.exchange(MessageId.REGISTER, other.registration("7777777"));
            assertThat(answer.result()).isEqualTo(3);
        }
    }

    @Test
    void joinsABatchThatComesInParts() {
        String unit = enrolled();
        try (TestVehicle vehicle = vehicle(Edition.OF_2013)) {
            vehicle.signedOn();
            var batch = new Body.LocationBatch(
                    2,
                    1,
                    List.of(TestVehicle.at(82.11, 44.9, now()), TestVehicle.at(82.12, 44.9, now().plusSeconds(1))),
                    Bytes.NONE);
            byte[] body = org.sayram.jt808.internal.BodyWriter.write(Edition.OF_2013, batch)
                    .toArray();
            vehicle.send(MessageId.LOCATION_BATCH, part(body, 0, 20), new Header.Part(2, 1));
            assertThat(result(vehicle.await())).isZero();
            vehicle.send(MessageId.LOCATION_BATCH, part(body, 20, body.length), new Header.Part(2, 2));
            assertThat(result(vehicle.await())).isZero();
            assertThat(live(unit).place()).isEqualTo(new GeoPoint(82.12, 44.9));
        }
    }

    private static Body part(byte[] body, int from, int to) {
        return new Body.Part(Bytes.copyOf(java.util.Arrays.copyOfRange(body, from, to)));
    }

    @Test
    void goesOfflineWithItsConnection() throws Exception {
        enrolled();
        try (TestVehicle vehicle = vehicle(Edition.OF_2013)) {
            vehicle.signedOn();
            assertThat(count("select count(*) from forces.position_terminal where number = ? and online"))
                    .isEqualTo(1);
        }
        Eventually.holds(
                () -> assertThat(count("select count(*) from forces.position_terminal where number = ? and online"))
                        .isZero());
    }

    @Test
    void outlivesNoise() {
        enrolled();
        var random = new Random(808);
        try (TestVehicle vehicle = vehicle(Edition.OF_2013)) {
            byte[] noise = new byte[64 * 1024];
            random.nextBytes(noise);
            vehicle.write(noise);
            vehicle.write(new byte[] {0x7E});
            vehicle.signedOn();
        }
    }

    @Test
    void saysThatANumberIsEnrolledAlready() {
        enrolled();
        Browser.Answer again =
                admin.post("/api/forces/position-terminals", Map.of("number", number, "unit", "vh-bole-special-02"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asString()).contains(number);
        assertThat(admin.delete("/api/forces/position-terminals/" + number).status())
                .isEqualTo(204);
        assertThat(admin.post("/api/forces/position-terminals", Map.of("number", number, "unit", "no-such"))
                        .status())
                .isEqualTo(404);
    }
}
