package org.sayram.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** From the recommendation over the order to the crew back in station, each test in a world of its own. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class DispatchStoryTest {
    private static final String TANKER = "vh-bole-special-01";
    private static final String TANKER_CREW = "chezu05";
    private static final String OTHER_CREW = "chezu06";
    private static final String STATION = "zhan03";

    @LocalServerPort
    int port;

    String world;
    Desk seat;

    @BeforeEach
    void takeASeat(TestInfo test) {
        world = "exercise-" + Integer.toHexString(test.getDisplayName().hashCode());
        seat = new Desk(port, "zhiban01", world);
    }

    @Test
    void recommendsTheNearestUnitsWithAReasonForEachChoiceAndEachRejection() {
        String incident = seat.openIncident("warehouse");

        JsonNode recommendation = seat.recommend(incident);

        assertThat(recommendation.path("planVersion").asString()).startsWith("1 ");
        assertThat(recommendation.path("requirements").findValuesAsString("code"))
                .contains("SG");
        JsonNode chosen = recommendation.path("chosen");
        assertThat(chosen.findValuesAsString("stationName")).contains("博乐特勤消防救援站（示意）");
        assertThat(chosen).allSatisfy(unit -> {
            assertThat(unit.path("arrivalSeconds").asLong())
                    .isEqualTo(unit.path("travelSeconds").asLong()
                            + unit.path("turnoutSeconds").asLong());
            assertThat(unit.path("distanceMetres").asLong()).isPositive();
            assertThat(unit.path("reasons").get(0).path("key").asString()).startsWith("recommendation.");
            assertThat(unit.path("guardVersion").isNumber()).isTrue();
        });
        assertThat(arrivals(chosen)).isSorted();
        assertThat(recommendation.path("notChosen"))
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.path("reasons").size()).isEqualTo(1));
        assertThat(chosen.size() + recommendation.path("notChosen").size())
                .isEqualTo(seat.items("/api/dispatch/units").size());
        assertThat(recommendation.path("water").path("wantedLitres").asLong()).isPositive();
        assertThat(recommendation.path("water").path("short").isBoolean()).isTrue();
        assertThat(recommendation.path("autoSend").path("allowed").asBoolean()).isFalse();
    }

    @Test
    void recommendsMoreAtAHigherLevelAndRefusesALevelBeyondTheScale() {
        String incident = seat.openIncident("warehouse");

        JsonNode higher = seat.get("/api/dispatch/recommendation?incident=" + incident + "&level=3")
                .json();
        Browser.Answer beyond = seat.get("/api/dispatch/recommendation?incident=" + incident + "&level=6");

        assertThat(higher.path("level").asInt()).isEqualTo(3);
        assertThat(higher.path("chosen").size())
                .isGreaterThan(seat.recommend(incident).path("chosen").size());
        assertThat(higher.path("requirements").findValuesAsString("name")).contains("举高车");
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.problem()).isEqualTo("/problems/dispatch/level-invalid");
    }

    @Test
    void sendsWhatWasRecommendedAndFollowsAUnitUntilItIsBack() {
        String incident = seat.openIncident("warehouse");
        JsonNode chosen = seat.recommend(incident).path("chosen");

        Browser.Answer sent = seat.act("/api/dispatch/orders", orderOf(incident, chosen));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json().path("assignments").size()).isEqualTo(chosen.size());
        String assignment = assignmentOf(incident, TANKER);
        assertThat(state(incident, assignment)).isEqualTo("20 已下令");
        assertThat(seat.recommend(incident).path("requirements"))
                .as("what was sent counts as filled")
                .allSatisfy(requirement -> assertThat(requirement.path("filled").asInt())
                        .isLessThanOrEqualTo(requirement.path("wanted").asInt()))
                .anySatisfy(requirement ->
                        assertThat(requirement.path("filled").asInt()).isPositive());

        stationShowsTheOrder(incident, assignment);
        crewGoesOutAndComesBack(incident, assignment);
    }

    private void stationShowsTheOrder(String incident, String assignment) {
        Desk station = new Desk(port, STATION, world);
        JsonNode order = orderOf(station.items("/api/dispatch/station-orders?station=st-bole-special"), assignment);
        assertThat(order.path("incident").path("id").asString()).isEqualTo(incident);
        assertThat(order.path("route").path("path").size()).isGreaterThan(1);
        assertThat(order.path("route").path("distanceMetres").asLong()).isPositive();
        assertThat(order.path("water").size()).isPositive();
        assertThat(order.path("others").size()).isPositive();

        String receipt = "/api/dispatch/assignments/" + assignment + "/receipt";
        assertThat(station.act(receipt, Map.of("by", "machine")).status()).isEqualTo(200);
        assertThat(station.act(receipt, Map.of("by", "person")).status()).isEqualTo(200);
        JsonNode received = seat.assignment(incident, assignment);
        assertThat(received.path("machineReceiptAt").isNull()).isFalse();
        assertThat(received.path("personReceiptAt").isNull()).isFalse();
        assertThat(state(incident, assignment)).isEqualTo("20 已签收");
        assertThat(received.path("etaAt").isNull()).isFalse();
    }

    private void crewGoesOutAndComesBack(String incident, String assignment) {
        Desk crew = new Desk(port, TANKER_CREW, world);
        assertThat(crew.items("/api/dispatch/crew").findValuesAsString("assignmentId"))
                .containsExactly(assignment);
        for (String code : List.of("20", "21", "22", "23", "24", "25")) {
            Browser.Answer answer = crew.report(assignment, code, "crew");
            assertThat(answer.json().path("legal").asBoolean()).as(code).isTrue();
            assertThat(seat.unit(TANKER).path("state").path("code").asString()).isEqualTo(code);
        }
        assertThat(crew.report(assignment, "10", "crew").json().path("ended").asBoolean())
                .isTrue();
        JsonNode home = seat.unit(TANKER);
        assertThat(home.path("state").path("code").asString()).isEqualTo("10");
        assertThat(home.path("positionKind").asString()).isEqualTo("station");
        assertThat(home.path("assignmentId").isNull()).isTrue();
        assertThat(crew.items("/api/dispatch/crew").size()).isZero();
        assertThat(seat.assignment(incident, assignment).path("steps").findValuesAsString("reporter"))
                .containsOnly("crew")
                .hasSize(7);
    }

    @Test
    void refusesAUnitAlreadyOutAndNamesItItsIncidentAndTheNextStep() {
        String first = seat.openIncident("warehouse");
        String second = seat.openIncident("open");
        long version = seat.unit(TANKER).path("guardVersion").asLong();
        seat.send(first, TANKER);

        Browser.Answer refused =
                seat.english(UUID.randomUUID(), "/api/dispatch/orders", Desk.order(second, TANKER, version));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/dispatch/unit-already-out");
        assertThat(refused.json().path("detail").asString())
                .contains("特勤站-水罐1", "博乐市金秋路71号", "Send another unit of its kind");
        assertThat(seat.items("/api/dispatch/assignments?incident=" + second).size())
                .isZero();
    }

    @Test
    void sendsAllOfAnOrderOrNoneOfIt() {
        String first = seat.openIncident("warehouse");
        String second = seat.openIncident("open");
        seat.send(first, TANKER);
        var units = List.of(
                Map.of("unit", "vh-bole-special-02", "guardVersion", version("vh-bole-special-02")),
                Map.of("unit", TANKER, "guardVersion", version(TANKER)));

        Browser.Answer refused = seat.act("/api/dispatch/orders", Map.of("incident", second, "units", units));

        assertThat(refused.problem()).isEqualTo("/problems/dispatch/unit-already-out");
        assertThat(seat.unit("vh-bole-special-02").path("assignmentId").isNull())
                .isTrue();
    }

    @Test
    void refusesAUnitThatWasOutSinceItWasRecommended() {
        String first = seat.openIncident("warehouse");
        String second = seat.openIncident("open");
        long seen = version(TANKER);
        String assignment = seat.send(first, TANKER);
        seat.act("/api/dispatch/assignments/" + assignment + "/cancel", Map.of("reason", "错派"));

        Browser.Answer refused = seat.act("/api/dispatch/orders", Desk.order(second, TANKER, seen));

        assertThat(refused.problem()).isEqualTo("/problems/dispatch/unit-changed");
        assertThat(seat.send(second, TANKER)).isNotEmpty();
    }

    @Test
    void answersARepeatedActWithTheSameAssignment() {
        String incident = seat.openIncident("open");
        UUID act = UUID.randomUUID();
        Object order = Desk.order(incident, TANKER, version(TANKER));

        Browser.Answer once = seat.act(act, "/api/dispatch/orders", order);
        Browser.Answer again = seat.act(act, "/api/dispatch/orders", order);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(once.text());
        assertThat(seat.items("/api/dispatch/assignments?incident=" + incident).size())
                .isEqualTo(1);
    }

    @Test
    void keepsAnIllegalMoveAndMarksItForReview() {
        String incident = seat.openIncident("open");
        String assignment = seat.send(incident, TANKER);

        Browser.Answer illegal = seat.report(assignment, "23", "radio");

        assertThat(illegal.status()).isEqualTo(200);
        assertThat(illegal.json().path("legal").asBoolean()).isFalse();
        JsonNode steps = seat.assignment(incident, assignment).path("steps");
        assertThat(steps.findValuesAsString("code")).containsExactly("23");
        assertThat(steps.get(0).path("legal").asBoolean()).isFalse();
        assertThat(state(incident, assignment)).isEqualTo("20 已下令");
        assertThat(seat.report(assignment, "20", "radio").json().path("legal").asBoolean())
                .isTrue();
    }

    @Test
    void letsACrewSpeakForItsOwnUnitOnly() {
        String incident = seat.openIncident("open");
        String assignment = seat.send(incident, TANKER);
        Desk other = new Desk(port, OTHER_CREW, world);
        Desk otherStation = new Desk(port, "zhan04", world);

        assertThat(other.report(assignment, "20", "crew").problem()).isEqualTo("/problems/dispatch/not-your-unit");
        assertThat(other.report(assignment, "20", "radio").status()).isEqualTo(403);
        assertThat(otherStation.report(assignment, "20", "station").status()).isEqualTo(403);
        assertThat(otherStation
                        .get("/api/dispatch/station-orders?station=st-bole-special")
                        .status())
                .isEqualTo(403);
        assertThat(other.act("/api/dispatch/orders", Desk.order(incident, "vh-bole-special-02", 0))
                        .status())
                .isEqualTo(403);
        assertThat(seat.report(assignment, "20", "crew").status())
                .as("a seat is no crew: it says radio or seat")
                .isEqualTo(403);
        assertThat(new Desk(port, STATION, world)
                        .report(assignment, "20", "station")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sendsAReturningUnitOnAndEndsWhatItWasOnBefore() {
        String first = seat.openIncident("open");
        String second = seat.openIncident("warehouse");
        String before = seat.send(first, TANKER);
        for (String code : List.of("20", "21", "22", "25")) {
            seat.report(before, code, "radio");
        }

        String after = seat.send(second, TANKER);

        assertThat(seat.assignment(first, before).path("ended").asBoolean()).isTrue();
        assertThat(seat.unit(TANKER).path("assignmentId").asString()).isEqualTo(after);
        assertThat(seat.assignment(second, after).path("ended").asBoolean()).isFalse();
    }

    @Test
    void refusesOrdersThatCannotBe() {
        String incident = seat.openIncident("open");

        assertThat(seat.act("/api/dispatch/orders", Desk.order(UUID.randomUUID().toString(), TANKER, 0))
                        .problem())
                .isEqualTo("/problems/dispatch/incident-unknown");
        assertThat(seat.act("/api/dispatch/orders", Desk.order(incident, "vh-none", 0))
                        .problem())
                .isEqualTo("/problems/dispatch/unit-unknown");
        assertThat(seat.act("/api/dispatch/orders", Map.of("incident", incident, "units", List.of()))
                        .problem())
                .isEqualTo("/problems/dispatch/no-units");
        seat.act("/api/incident/incidents/" + incident + "/end", Map.of("outcome", "已处置"));
        assertThat(seat.act("/api/dispatch/orders", Desk.order(incident, TANKER, 0))
                        .problem())
                .isEqualTo("/problems/dispatch/incident-ended");
    }

    @Test
    void tellsHowReadyEachCountyIs() {
        JsonNode before = county("652701");
        String incident = seat.openIncident("open");
        String assignment = seat.send(incident, TANKER);
        new Desk(port, STATION, world)
                .act("/api/dispatch/assignments/" + assignment + "/receipt", Map.of("by", "machine"));

        JsonNode after = county("652701");
        JsonNode answered = seat.get("/api/dispatch/readiness").json().path("answeredWithin45s");

        assertThat(after.path("total").asInt()).isEqualTo(before.path("total").asInt());
        assertThat(after.path("ready").asInt()).isEqualTo(before.path("ready").asInt() - 1);
        assertThat(after.path("reserve").path("kept").asBoolean()).isTrue();
        assertThat(answered.path("total").asInt()).isEqualTo(1);
    }

    private JsonNode county(String code) {
        for (JsonNode county : seat.items("/api/dispatch/readiness")) {
            if (county.path("county").asString().equals(code)) {
                return county;
            }
        }
        throw new AssertionError("no county " + code);
    }

    private long version(String unit) {
        return seat.unit(unit).path("guardVersion").asLong();
    }

    private String state(String incident, String assignment) {
        JsonNode state = seat.assignment(incident, assignment).path("state");
        return state.path("code").asString() + " " + state.path("name").asString();
    }

    private String assignmentOf(String incident, String unit) {
        for (JsonNode assignment : seat.items("/api/dispatch/assignments?incident=" + incident)) {
            if (assignment.path("unitId").asString().equals(unit)) {
                return assignment.path("id").asString();
            }
        }
        throw new AssertionError(unit + " was not sent");
    }

    private static JsonNode orderOf(JsonNode orders, String assignment) {
        for (JsonNode order : orders) {
            if (order.path("assignmentId").asString().equals(assignment)) {
                return order;
            }
        }
        throw new AssertionError("no order " + assignment + " in " + orders);
    }

    private static Object orderOf(String incident, JsonNode chosen) {
        List<Object> units = new ArrayList<>();
        chosen.forEach(unit -> units.add(Map.of(
                "unit",
                unit.path("unitId").asString(),
                "guardVersion",
                unit.path("guardVersion").asLong())));
        return Map.of("incident", incident, "units", units);
    }

    private static List<Long> arrivals(JsonNode chosen) {
        List<Long> arrivals = new ArrayList<>();
        chosen.forEach(unit -> arrivals.add(unit.path("arrivalSeconds").asLong()));
        return arrivals;
    }
}
