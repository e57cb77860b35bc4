package org.sayram.dispatch.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.dispatch.UnitOrdered;
import org.sayram.forces.Station;
import org.sayram.forces.Unit;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.GeoPoint;

/** Made-up units, orders and settings for tests without Spring. */
final class Sample {
    static final GeoPoint STATION = new GeoPoint(82.07532, 44.88374);
    static final GeoPoint SCENE = new GeoPoint(82.14994, 44.83635);
    static final UUID INCIDENT = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private Sample() {}

    static DispatchSettings settings(Path roads) {
        return new DispatchSettings(
                roads,
                Path.of("no-import"),
                ZoneId.of("Asia/Shanghai"),
                Set.of(12, 1, 2),
                List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30)),
                Set.of("hotel"),
                30,
                50,
                false,
                Duration.ofSeconds(45));
    }

    static Unit unit(String typeCode, String stationClass, int turnoutSeconds) {
        var station = new Station(
                "st-1", "特勤站", stationClass, "652701", "博乐市", STATION, "existing", 40, turnoutSeconds, true);
        return new Unit("vh-1", "特勤站-水罐1", station, typeCode, "特01", 4000, 500, 60, 48, 0, 4, 6, "652701", true);
    }

    static UnitOrdered order() {
        return new UnitOrdered(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                INCIDENT,
                "vh-1",
                "特勤站-水罐1",
                "st-1",
                "特勤站",
                "SG",
                6,
                STATION,
                60,
                600,
                9000,
                false);
    }

    /** An assignment whose unit has taken these steps, a minute apart, the last one now. */
    static Assignment assignment(Instant now, DutyState... states) {
        List<Assignment.Step> steps = new ArrayList<>();
        for (int at = 0; at < states.length; at++) {
            steps.add(step(states[at], now.minus(Duration.ofMinutes(states.length - 1L - at))));
        }
        return assignment(now.minus(Duration.ofMinutes(states.length)), steps, null);
    }

    static Assignment assignment(Instant orderedAt, List<Assignment.Step> steps, @Nullable String cancelled) {
        DutyState state = steps.isEmpty()
                ? DutyState.READY
                : DutyState.findByCode(Integer.parseInt(steps.getLast().code())).orElseThrow();
        boolean ended = cancelled != null || (!steps.isEmpty() && state == DutyState.READY);
        return new Assignment(order(), state, false, orderedAt, null, null, steps, ended, cancelled, UUID.randomUUID());
    }

    static Assignment.Step step(DutyState state, Instant at) {
        return new Assignment.Step(Assignment.code(state), at, at, "crew", true, false, UUID.randomUUID());
    }
}
