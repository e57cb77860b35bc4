package org.sayram.gateway.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        List<DoorView> items = doors.doors().values().stream().map(this::view).toList();
        return Page.whole(clock.instant(), items);
    }

    private DoorView view(DeviceDoors.Door door) {
        String protocol = door.protocol().name();
        GroupCommit.Counts frames = commit.counts();
        List<RawFrameStore.RejectedCount> rejected = store.listRejected(protocol);
        return new DoorView(
                protocol,
                protocol,
                door.port(DeviceDoors.Kind.TCP).orElse(0),
                ports(door),
                door.connected(),
                frames,
                commit.stored(protocol),
                byReason(rejected, false),
                byReason(rejected, true),
                door.protocol().unknownTerminals(),
                rejected);
    }

    private static Map<String, Integer> ports(DeviceDoors.Door door) {
        return door.listeners().stream()
                .collect(Collectors.toMap(
                        listener -> listener.kind().word(),
                        DeviceDoors.Listener::port,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, Long> byReason(List<RawFrameStore.RejectedCount> counts, boolean stored) {
        return counts.stream()
                .filter(count -> count.stored() == stored)
                .collect(Collectors.toMap(
                        RawFrameStore.RejectedCount::reason,
                        RawFrameStore.RejectedCount::count,
                        Long::sum,
                        TreeMap::new));
    }

    /**
     * One door.
     *
     * @param name the door's name
     * @param protocol the protocol it speaks
     * @param port its TCP port; 0 where that is closed
     * @param ports every port it listens on, by tcp, tls and udp
     * @param connections how many are connected
     * @param frames counters of all doors together since the start
     * @param framesAccepted frames of this door stored since the start
     * @param framesRejected bytes refused, by reason, over all days
     * @param framesOdd frames stored with something odd about them, by reason, over all days
     * @param unknownTerminals terminals that spoke and are in no register
     * @param rejected both counts with their times
     */
    record DoorView(
            String name,
            String protocol,
            int port,
            Map<String, Integer> ports,
            int connections,
            GroupCommit.Counts frames,
            long framesAccepted,
            Map<String, Long> framesRejected,
            Map<String, Long> framesOdd,
            long unknownTerminals,
            List<RawFrameStore.RejectedCount> rejected) {}
}
