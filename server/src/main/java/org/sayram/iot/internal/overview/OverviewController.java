package org.sayram.iot.internal.overview;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import java.time.Clock;
import java.time.Instant;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.operations.World;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What burns, what is broken, who does not answer. */
@RestController
class OverviewController {
    private final OverviewStore store;
    private final Clock clock;

    OverviewController(OverviewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/api/iot/overview")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<CountyOverview> overview(World world, SignedIn person) {
        Instant now = clock.instant();
        return Page.whole(now, store.list(world, person.area(), now));
    }
}
