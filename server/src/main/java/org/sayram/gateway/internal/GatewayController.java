package org.sayram.gateway.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.time.Clock;
import java.util.List;
import org.sayram.identity.AllowedFor;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors as they stand: connections, frames, refusals by reason. */
@RestController
@RequestMapping("/api/gateway")
class GatewayController {
    private final DeviceDoors doors;
    private final GroupCommit commit;
    private final RawFrameStore store;
    private final Clock clock;

    GatewayController(DeviceDoors doors, GroupCommit commit, RawFrameStore store, Clock clock) {
        this.doors = doors;
        this.commit = commit;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/doors")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<DoorView> doors() {
        List<DoorView> items = doors.doors().entrySet().stream()
                .map(entry -> new DoorView(
                        entry.getKey(),
                        entry.getValue().port(),
                        entry.getValue().connections().size(),
                        commit.counts(),
                        store.listRejected(entry.getKey())))
                .toList();
        return Page.whole(clock.instant(), items);
    }

    /** One door. */
    record DoorView(
            String protocol,
            int port,
            int connections,
            GroupCommit.Counts frames,
            List<RawFrameStore.RejectedCount> rejected) {}
}
