package org.sayram.iot.internal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sayram.iot.Alarm;
import org.sayram.iot.CorroboratingCalls;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/** The rules as they hold, with what fulfils them. */
@Component
class DeskRules {
    private final ConfirmationRules rules;
    private final Corroborations corroborations;
    private final CorroboratingCalls calls;

    DeskRules(ConfirmationRules rules, Corroborations corroborations, CorroboratingCalls calls) {
        this.rules = rules;
        this.corroborations = corroborations;
        this.calls = calls;
    }

    Optional<ConfirmationRules.Rule> find(String rule, Alarm alarm, Instant now) {
        return rules.find(rule, alarm.point().county(), alarm.point().premisesKind(), now);
    }

    Optional<Corroborations.Ground> ground(Alarm alarm, ConfirmationRules.Rule rule) {
        return corroborations.find(alarm, rule);
    }

    List<CorroboratingCalls.Call> calls(Instant since) {
        return calls.listSince(World.LIVE, since);
    }

    List<UUID> firesNear(CorroboratingCalls.Call call) {
        return corroborations.firesNear(call);
    }
}
