package org.sayram.forces.internal.position;

import java.time.Clock;
import java.util.Map;
import org.sayram.forces.ForcesSettings;
import org.sayram.forces.LivePosition;
import org.sayram.forces.LivePositions;
import org.springframework.stereotype.Component;

/** Live positions as long as they are believed. */
@Component
class FreshPositions implements LivePositions {
    private final PositionStore store;
    private final ForcesSettings settings;
    private final Clock clock;

    FreshPositions(PositionStore store, ForcesSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, LivePosition> list() {
        return store.listLive(clock.instant().minus(settings.freshFor()));
    }
}
