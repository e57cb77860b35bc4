package org.sayram.iot.internal;

import java.util.Map;
import java.util.UUID;
import org.sayram.Browser;
import org.sayram.gateway.internal.DeviceDoors;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/** A fire that a terminal of the register reports over its socket, for tests of what comes after the verdict. */
public final class ReportedFire {
    private final Browser seat;
    private final String alarm;

    private ReportedFire(Browser seat, String alarm) {
        this.seat = seat;
        this.alarm = alarm;
    }

    /** Reports it from the last terminal of the register; the seat sees it. */
    public static ReportedFire at(Browser seat, BeanFactory beans, long component) {
        long address =
                beans.getBean(IotRegister.class).listTerminals().getLast().address();
        int door = beans.getBean(DeviceDoors.class).port("gb26875");
        try (var terminal = TestTerminal.connect(door, address)) {
            terminal.exchange(terminal.frame(TestTerminal.component(component, TestTerminal.FIRE)));
        }
        String alarm = seat.get("/api/iot/alarms?world=live&state=all&size=500")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("componentAddress").asLong() == component)
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
        return new ReportedFire(seat, alarm);
    }

    /** The seat takes it, asks the control room and says it is real; answers the incident. */
    public String confirm(String note) {
        act("take", Map.of());
        act("steps", Map.of("step", "call-control-room", "result", "smoke-seen", "note", ""));
        return act("confirm", Map.of("note", note)).path("incidentId").asString();
    }

    private JsonNode act(String what, Object body) {
        var headers =
                Map.of("X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString());
        Browser.Answer answer =
                seat.withHeaders(headers).post("/api/iot/alarms/" + alarm + "/" + what + "?world=live", body);
        if (answer.status() != 200) {
            throw new AssertionError(what + " gave " + answer);
        }
        return answer.json();
    }
}
