package org.sayram.incident.internal;

import java.time.Instant;
import java.util.List;
import org.sayram.iot.CorroboratingCalls;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;

/** The calls from people, for the alarm desk to compare its alarms with. */
@Component
class IncidentCalls implements CorroboratingCalls {
    private final IncidentStore store;

    IncidentCalls(IncidentStore store) {
        this.store = store;
    }

    @Override
    public List<Call> listSince(World world, Instant since) {
        return store.listCallsSince(world, since);
    }
}
