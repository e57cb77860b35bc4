package org.sayram.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sayram.Browser;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmOccurred;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.kernel.geo.GeoPoint;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A night in the centre, told through the doors that people and devices use: alarms, a call, incidents, orders, the way home. */
public final class Story {
    private final int port;
    private final OperationsLog log;
    private final TransactionTemplate transactions;
    private final Browser seat;

    public Story(int port, OperationsLog log, TransactionTemplate transactions) {
        this.port = port;
        this.log = log;
        this.transactions = transactions;
        this.seat = new Browser(port).demonstration("zhiban01");
    }

    /** Tells it once; answers the incidents. */
    public List<String> tell() {
        List<String> incidents = new ArrayList<>();
        incidents.add(sensorFire());
        incidents.add(call());
        falseAlarm();
        return incidents;
    }

    private String sensorFire() {
        UUID alarm = raise(pointAt(1));
        device(new AlarmOccurred(alarm, 2, Instant.now()));
        act("/api/iot/alarms/" + alarm + "/take", Map.of());
        act(
                "/api/iot/alarms/" + alarm + "/steps",
                Map.of("step", "call-control-room", "result", "smoke-seen", "note", "三层有烟"));
        String incident = act("/api/iot/alarms/" + alarm + "/confirm", Map.of("note", "冒烟"))
                .path("incidentId")
                .asString();
        act("/api/incident/incidents/" + incident + "/notes", Map.of("text", "业主在现场等候 \"东门\" 🚒"));
        act("/api/incident/incidents/" + incident + "/level", Map.of("scale", "fire", "level", 3));
        sendAndFollow(incident);
        act("/api/incident/incidents/" + incident + "/end", Map.of("outcome", "已扑灭"));
        device(new AlarmRestored(alarm, Instant.now()));
        return incident;
    }

    private String call() {
        var body = new HashMap<String, Object>();
        body.put("source", "phone");
        body.put("address", "博乐市金秋路71号");
        body.put("position", Map.of("longitude", 82.0756, "latitude", 44.8701));
        body.put("typeCode", "open");
        body.put("description", "有烟");
        body.put("callerNumber", "0909-0000000");
        body.put("callerName", "报警人甲（示意）");
        String incident = act("/api/incident/calls", body).path("incidentId").asString();
        act(
                "/api/incident/incidents/" + incident + "/place",
                Map.of("address", "博乐市金秋路73号", "position", Map.of("longitude", 82.0761, "latitude", 44.8702)));
        act("/api/incident/incidents/" + incident + "/hand-over", Map.of("seat", "2号席"));
        return incident;
    }

    private void falseAlarm() {
        UUID alarm = raise(pointAt(2));
        act("/api/iot/alarms/" + alarm + "/take", Map.of());
        act("/api/iot/alarms/" + alarm + "/false", Map.of("cause", "steam"));
    }

    private void sendAndFollow(String incident) {
        JsonNode chosen = get("/api/dispatch/recommendation?world=live&incident=" + incident)
                .path("chosen");
        List<Map<String, Object>> units = new ArrayList<>();
        for (JsonNode unit : chosen) {
            units.add(Map.of(
                    "unit",
                    unit.path("unitId").asString(),
                    "guardVersion",
                    unit.path("guardVersion").asLong()));
        }
        JsonNode assignments = act("/api/dispatch/orders", Map.of("incident", incident, "units", units))
                .path("assignments");
        String first = assignments.get(0).asString();
        act("/api/dispatch/assignments/" + first + "/receipt", Map.of("by", "person"));
        for (String code : List.of("20", "21", "22", "25", "10")) {
            act("/api/dispatch/assignments/" + first + "/status", Map.of("code", code, "reporter", "radio"));
        }
        if (assignments.size() > 1) {
            act("/api/dispatch/assignments/" + assignments.get(1).asString() + "/cancel", Map.of("reason", "错派"));
        }
    }

    /** Lets a device raise a fire. */
    public UUID raise(AlarmPoint point) {
        UUID alarm = UUID.randomUUID();
        device(new AlarmRaised(alarm, AlarmKind.FIRE, point, Instant.now(), false, false));
        return alarm;
    }

    private void device(OperationsEvent event) {
        UUID alarm = ((org.sayram.iot.AlarmEvent) event).alarm();
        var act = new Act(UUID.randomUUID(), Actor.system("iot"), Instant.now(), null);
        transactions.executeWithoutResult(
                status -> log.append(World.LIVE, act, List.of(new StreamEvent(StreamId.alarm(alarm), event))));
    }

    /** A point of an enrolled terminal; each number is another. */
    public static AlarmPoint pointAt(int number) {
        return new AlarmPoint(
                "tm-0001",
                652_701_000_001L,
                "pr-0001",
                "博乐甲禾棉业（示意）",
                "cotton-store",
                "652701",
                "1号楼",
                "1",
                "1",
                1,
                1,
                43,
                65_538L + number,
                "1号楼1层红外光束感烟" + number,
                new GeoPoint(82.0756, 44.8701),
                "0909-***0001");
    }

    private JsonNode get(String path) {
        Browser.Answer answer = seat.get(path);
        if (answer.status() != 200) {
            throw new AssertionError("GET " + path + " gave " + answer);
        }
        return answer.json();
    }

    private JsonNode act(String path, Object body) {
        Browser.Answer answer = seat.withHeaders(Map.of(
                        "X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString()))
                .post(path + "?world=live", body);
        if (answer.status() != 200) {
            throw new AssertionError("POST " + path + " gave " + answer + " on port " + port);
        }
        return Objects.requireNonNull(answer.json());
    }
}
