package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.Story;
import org.sayram.operationslog.Event;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The log is enough: every table that is a cache of it, and every operational answer, comes back from the log alone. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class RebuildAndReplayTest {
    /** What may differ between nodes: when it was asked, ages, this node's positions and its own race counters. */
    private static final List<String> OWN_TO_A_NODE = List.of("asOf", "ageSeconds", "guardVersion");

    @LocalServerPort
    int port;

    @Autowired
    OperationsLog log;

    @Autowired
    EventStore events;

    @Autowired
    Projections projections;

    @Autowired
    ProjectionRebuild rebuild;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void tellTheStory() {
        new Story(port, log, transactions).tell();
    }

    @Test
    void rebuildsEveryProjectionToTheSameBytes() {
        Map<String, List<String>> before = dump();
        assertThat(before.keySet())
                .as("the projections of the capabilities that stand")
                .contains("iot.alarm", "incident.incident", "dispatch.assignment");
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());

        long read = rebuild.rebuild();

        assertThat(read).isGreaterThan(20);
        assertThat(dump()).isEqualTo(before);
    }

    private Map<String, List<String>> dump() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : projections.tables()) {
            all.put(
                    table,
                    jdbc.sql("select t::text from " + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return all;
    }

    @Test
    void answersEveryOperationalQuestionOnANodeThatReplayedOnlyTheLog() {
        try (NodeUnderTest second = NodeUnderTest.nodeNamed("second")) {
            RemoteEvents intake = second.bean(RemoteEvents.class);
            List<StoredEvent> batch = events.listAfter(0, 7);
            while (!batch.isEmpty()) {
                List<Event> delivery = batch.stream().map(StoredEvent::event).toList();
                assertThat(intake.take(delivery)).isEqualTo(delivery.size());
                assertThat(intake.take(delivery))
                        .as("a delivery that comes twice")
                        .isZero();
                batch = events.listAfter(batch.getLast().position(), 7);
            }

            Map<String, String> here = operationalAnswers(new Browser(port).demonstration("zhihui01"));
            Map<String, String> there = operationalAnswers(new Browser(second.port()).demonstration("zhihui01"));

            assertThat(here.keySet())
                    .as("questions asked, among them some about single things")
                    .anyMatch(path -> path.startsWith("/api/incident/incidents/"))
                    .anyMatch(path -> path.startsWith("/api/iot/alarms/"));
            assertThat(there.keySet()).isEqualTo(here.keySet());
            here.forEach((path, answer) -> assertThat(there.get(path)).as(path).isEqualTo(answer));
        }
    }

    /** Every GET that OpenAPI tags operational, with ids taken from the lists beside them. */
    private static Map<String, String> operationalAnswers(Browser browser) {
        JsonNode paths = browser.get("/api/docs").json().path("paths");
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> withId = new ArrayList<>();
        paths.propertyNames().stream()
                .filter(path -> isOperational(paths.path(path).path("get")))
                .sorted()
                .forEach(path -> {
                    if (path.contains("{")) {
                        withId.add(path);
                    } else {
                        for (String query : queries(browser, paths.path(path).path("get"))) {
                            ask(browser, path + query, answers);
                        }
                    }
                });
        for (String path : withId) {
            int brace = path.indexOf('{');
            String list = path.substring(0, brace - 1);
            for (JsonNode item : items(browser, list + "?world=live&state=all&size=500")) {
                String id = item.path("id").asString();
                ask(browser, list + "/" + id + path.substring(path.indexOf('}') + 1) + "?world=live", answers);
            }
        }
        return answers;
    }

    private static boolean isOperational(JsonNode get) {
        for (JsonNode tag : get.path("tags")) {
            if (tag.asString().equals("operational")) {
                return true;
            }
        }
        return false;
    }

    /** One query for each value of what must be given: an incident where one is asked for, every state where there are states. */
    private static List<String> queries(Browser browser, JsonNode get) {
        boolean state = false;
        boolean incident = false;
        for (JsonNode parameter : get.path("parameters")) {
            state |= parameter.path("name").asString().equals("state");
            incident |= parameter.path("name").asString().equals("incident");
        }
        List<String> queries = new ArrayList<>();
        if (incident) {
            for (JsonNode item : items(browser, "/api/incident/incidents?world=live&state=all&size=500")) {
                queries.add("?world=live&incident=" + item.path("id").asString());
            }
        } else {
            queries.add("?world=live");
            if (state) {
                queries.add("?world=live&state=all&size=500");
            }
        }
        return queries;
    }

    private static Iterable<JsonNode> items(Browser browser, String path) {
        return browser.get(path).json().path("items");
    }

    private static void ask(Browser browser, String path, Map<String, String> answers) {
        Browser.Answer answer = browser.get(path);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
        JsonNode json = answer.json();
        mask(json);
        answers.put(path, json.toPrettyString());
    }

    private static void mask(JsonNode json) {
        if (json instanceof ObjectNode object) {
            OWN_TO_A_NODE.forEach(object::remove);
            object.forEach(RebuildAndReplayTest::mask);
        } else if (json instanceof ArrayNode array) {
            array.forEach(RebuildAndReplayTest::mask);
        }
    }
}
