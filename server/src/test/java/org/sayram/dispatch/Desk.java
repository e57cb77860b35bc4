package org.sayram.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sayram.Browser;
import tools.jackson.databind.JsonNode;

/** One demonstration account at work in one world. */
public final class Desk {
    private final Browser browser;
    private final String world;

    /** Signs in. */
    public Desk(int port, String login, String world) {
        this.browser = new Browser(port).demonstration(login);
        this.world = world;
    }

    Browser.Answer get(String path) {
        return browser.get(path + (path.contains("?") ? "&" : "?") + "world=" + world);
    }

    JsonNode items(String path) {
        return get(path).json().path("items");
    }

    Browser.Answer act(String path, Object body) {
        return act(UUID.randomUUID(), path, body);
    }

    Browser.Answer act(UUID act, String path, Object body) {
        return browser.withHeaders(Map.of("X-Sayram-Client", "web", "Act-Id", act.toString()))
                .post(path + "?world=" + world, body);
    }

    Browser.Answer english(UUID act, String path, Object body) {
        return browser.withHeaders(Map.of("X-Sayram-Client", "web", "Act-Id", act.toString(), "Accept-Language", "en"))
                .post(path + "?world=" + world, body);
    }

    /** Takes a call and opens an incident in the town of Bole. */
    public String openIncident(String typeCode) {
        var body = new HashMap<String, Object>();
        body.put("source", "phone");
        body.put("address", "博乐市金秋路71号");
        body.put("position", Map.of("longitude", 82.0756, "latitude", 44.8701));
        body.put("typeCode", typeCode);
        body.put("description", "有烟");
        Browser.Answer answer = act("/api/incident/calls", body);
        if (answer.status() != 200) {
            throw new AssertionError("a call gave " + answer);
        }
        return answer.json().path("incidentId").asString();
    }

    JsonNode recommend(String incident) {
        return get("/api/dispatch/recommendation?incident=" + incident).json();
    }

    JsonNode unit(String id) {
        for (JsonNode unit : items("/api/dispatch/units")) {
            if (unit.path("id").asString().equals(id)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + id);
    }

    static Object order(String incident, String unit, long guardVersion) {
        return Map.of("incident", incident, "units", List.of(Map.of("unit", unit, "guardVersion", guardVersion)));
    }

    /** Sends one unit as it stands now and answers its assignment. */
    public String send(String incident, String unit) {
        long version = unit(unit).path("guardVersion").asLong();
        Browser.Answer answer = act("/api/dispatch/orders", order(incident, unit, version));
        if (answer.status() != 200) {
            throw new AssertionError("an order gave " + answer);
        }
        return answer.json().path("assignments").get(0).asString();
    }

    /** Takes an order back. */
    public void cancel(String assignment) {
        Browser.Answer answer = act("/api/dispatch/assignments/" + assignment + "/cancel", Map.of("reason", "重复派出"));
        if (answer.status() != 200) {
            throw new AssertionError("cancelling gave " + answer);
        }
    }

    Browser.Answer report(String assignment, String code, String reporter) {
        return act("/api/dispatch/assignments/" + assignment + "/status", Map.of("code", code, "reporter", reporter));
    }

    JsonNode assignment(String incident, String id) {
        for (JsonNode assignment : items("/api/dispatch/assignments?incident=" + incident)) {
            if (assignment.path("id").asString().equals(id)) {
                return assignment;
            }
        }
        throw new AssertionError("no assignment " + id);
    }
}
