package org.sayram.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.operations.web.FeedClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** The call taker of one county sees what concerns the county, from the moment that it does, and nothing else. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class AreaStoryTest {
    private static final String JINGHE = "652722";

    private final String world = "exercise-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Test
    void anIncidentElsewhereIsHiddenUntilAUnitOfTheCountyIsSent() throws Exception {
        var centre = new Desk(port, "zhihui01", world);
        var county = new Desk(port, "zhiban03", world);
        String incident = centre.openIncident("warehouse");

        assertThat(ids(county)).doesNotContain(incident);
        assertThat(ids(centre)).contains(incident);
        for (String path : List.of(
                "/api/incident/incidents/" + incident,
                "/api/incident/incidents/" + incident + "/timeline",
                "/api/dispatch/recommendation?incident=" + incident,
                "/api/dispatch/assignments?incident=" + incident)) {
            refused(county.get(path), path);
        }
        refused(county.act("/api/incident/incidents/" + incident + "/notes", Map.of("text", "不该写")), "a note");
        String own = unitOf(county, JINGHE);
        refused(county.act("/api/dispatch/orders", Desk.order(incident, own, 0)), "an order");

        String assignment = centre.send(incident, own);
        assertThat(ids(county)).contains(incident);
        assertThat(county.get("/api/incident/incidents/" + incident).status()).isEqualTo(200);
        assertThat(county.assignment(incident, assignment).path("id").asString())
                .isEqualTo(assignment);
        assertThat(county.act("/api/incident/incidents/" + incident + "/notes", Map.of("text", "精河已出动"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFeedSendsACountyItsOwnAndWhatItTakesPartInAlsoWhenItResumes() throws Exception {
        var centre = new Desk(port, "zhihui01", world);
        var browser = new Browser(port).demonstration("zhiban03");
        try (var feed = feed(browser, "after=latest")) {
            List<FeedClient.Received> first = feed.until(one -> one.event().equals("heartbeat"));
            long begin = first.getLast().data().path("position").asLong();
            String elsewhere = centre.openIncident("warehouse");
            String home = openInJinghe(centre);
            List<String> heard = incidents(feed.until(one -> ofIncident(one, home)));
            assertThat(heard).contains(home).doesNotContain(elsewhere);

            centre.send(elsewhere, unitOf(centre, JINGHE));
            assertThat(incidents(feed.until(one -> ofIncident(one, elsewhere)))).contains(elsewhere);
            try (var again = feed(browser, "after=" + begin)) {
                assertThat(again.until(one -> ofIncident(one, elsewhere)
                                && one.data().path("type").asString().equals("dispatch.unit-ordered")))
                        .as("who takes part reads how it began")
                        .anyMatch(one -> ofIncident(one, elsewhere)
                                && one.data().path("type").asString().equals("incident.incident-opened"))
                        .anyMatch(one -> ofIncident(one, home));
            }
        }
    }

    @Test
    void aUnitElsewhereIsShownWithoutWhatItIsAt() throws Exception {
        var centre = new Desk(port, "zhihui01", world);
        var county = new Desk(port, "zhiban03", world);
        String incident = centre.openIncident("warehouse");
        String unit = unitOf(centre, "652701");
        centre.send(incident, unit);
        assertThat(centre.unit(unit).path("incidentId").asString()).isEqualTo(incident);
        assertThat(county.unit(unit).path("incidentId").isNull()).isTrue();
        assertThat(county.unit(unit).path("state")).isEqualTo(centre.unit(unit).path("state"));
    }

    private FeedClient feed(Browser browser, String query) throws Exception {
        return new FeedClient(port, "world=" + world + "&" + query, Map.of("Cookie", browser.cookie()));
    }

    private static boolean ofIncident(FeedClient.Received one, String incident) {
        return one.data().path("incidentId").asString("").equals(incident);
    }

    private static List<String> incidents(List<FeedClient.Received> received) {
        return received.stream()
                .map(one -> one.data().path("incidentId").asString(""))
                .toList();
    }

    private static void refused(Browser.Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(403);
        assertThat(answer.problem()).as(what).isEqualTo("/problems/operations/outside-your-area");
    }

    private static List<String> ids(Desk desk) {
        return desk.items("/api/incident/incidents").findValuesAsString("id");
    }

    private static String openInJinghe(Desk desk) {
        var body = new HashMap<String, Object>();
        body.put("source", "phone");
        body.put("address", "精河县示意路1号");
        body.put("position", Map.of("longitude", 82.89, "latitude", 44.60));
        body.put("typeCode", "warehouse");
        body.put("description", "有烟");
        return desk.act("/api/incident/calls", body).json().path("incidentId").asString();
    }

    private static String unitOf(Desk desk, String county) {
        Set<String> stations = new HashSet<>();
        for (JsonNode station : desk.items("/api/forces/stations")) {
            if (station.path("county").asString().equals(county)) {
                stations.add(station.path("id").asString());
            }
        }
        for (JsonNode unit : desk.items("/api/dispatch/units")) {
            if (stations.contains(unit.path("stationId").asString())) {
                return unit.path("id").asString();
            }
        }
        throw new AssertionError("no unit of a station in " + county);
    }
}
