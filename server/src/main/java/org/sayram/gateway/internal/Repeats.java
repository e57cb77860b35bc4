package org.sayram.gateway.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.InboundFrame;

/**
 * Tells repeats from new frames: the same bytes of the same terminal within the time the standard gives a device for its
 * repeats. What this process stored it remembers; what another instance stored, or this one before it was killed, it reads from
 * the database when a terminal first speaks on a new connection. Belongs to the one thread that commits.
 */
final class Repeats {
    /** A connection that speaks for more terminals than this is asked about again; memory stays bounded. */
    private static final int TERMINALS_REMEMBERED = 10_000;

    private final RawFrameStore store;
    private final Duration within;
    private final SeenFrames seen;
    private final Map<DeviceSession, Set<Long>> known = new HashMap<>();

    Repeats(RawFrameStore store, Duration within) {
        this.store = store;
        this.within = within;
        this.seen = new SeenFrames(within);
    }

    /** The frames of a batch that are not repeats, in their order. */
    List<InboundFrame> fresh(List<InboundFrame> batch) {
        learn(batch);
        List<InboundFrame> fresh = new ArrayList<>(batch.size());
        Set<Long> inBatch = HashSet.newHashSet(batch.size());
        for (InboundFrame frame : batch) {
            if (!seen.contains(frame.digest(), frame.receivedAt()) && inBatch.add(frame.digest())) {
                fresh.add(frame);
            }
        }
        return fresh;
    }

    private void learn(List<InboundFrame> batch) {
        Map<DeviceSession, Set<Long>> unknown = new HashMap<>();
        Set<Long> terminals = new HashSet<>();
        Instant earliest = Instant.MAX;
        for (InboundFrame frame : batch) {
            if (!known.getOrDefault(frame.session(), Set.of()).contains(frame.terminal())) {
                unknown.computeIfAbsent(frame.session(), session -> new HashSet<>())
                        .add(frame.terminal());
                terminals.add(frame.terminal());
                earliest = frame.receivedAt().isBefore(earliest) ? frame.receivedAt() : earliest;
            }
        }
        if (terminals.isEmpty()) {
            return;
        }
        store.listSeen(terminals, earliest.minus(within)).forEach(frame -> seen.add(frame.digest(), frame.at()));
        unknown.forEach(this::know);
    }

    private void know(DeviceSession session, Set<Long> terminals) {
        if (!session.isOpen()) {
            return; // its last frames; remembering it now would be for ever
        }
        Set<Long> ofSession = known.computeIfAbsent(session, one -> new HashSet<>());
        if (ofSession.size() > TERMINALS_REMEMBERED) {
            ofSession.clear();
        }
        ofSession.addAll(terminals);
    }

    /** The frames are on the disk. */
    void stored(List<InboundFrame> frames) {
        frames.forEach(frame -> seen.add(frame.digest(), frame.receivedAt()));
    }

    /** The connection has ended. */
    void forget(DeviceSession session) {
        known.remove(session);
    }
}
