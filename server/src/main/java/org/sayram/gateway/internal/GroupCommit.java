package org.sayram.gateway.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.GatewaySettings;
import org.sayram.gateway.InboundFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Commits waiting frames in groups and answers them after the commit. While one group is on its way to the disk the next one
 * gathers, so that the number of commits does not grow with the number of frames. One thread does it all: that is what keeps
 * the alarms of a point in order.
 */
@Component
class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int WAIT_MILLIS = 200;
    private static final int STOP_SECONDS = 10;

    private final RawFrameStore frames;
    private final GroupStore store;
    private final GatewaySettings settings;
    private final Clock clock;
    private final FrameQueue queue;
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final LongAdder stored = new LongAdder();
    private final Map<String, LongAdder> byProtocol = new ConcurrentHashMap<>();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder denied = new LongAdder();
    private volatile boolean running;
    private @Nullable Thread committer;

    GroupCommit(RawFrameStore frames, GroupStore store, GatewaySettings settings, Clock clock) {
        this.frames = frames;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.queue = new FrameQueue(settings.queue());
    }

    private record Ended(DeviceProtocol protocol, DeviceSession session) {}

    /** Queues a frame; where the queue is nearly full its connection is not read until there is room again. */
    void offer(InboundFrame frame) throws InterruptedException {
        queue.offer(frame);
    }

    /** A connection has ended. Its terminals go offline after what it sent is stored. */
    void end(DeviceProtocol protocol, DeviceSession session) {
        ended.add(new Ended(protocol, session));
    }

    void start() {
        running = true;
        committer =
                Thread.ofPlatform().name("group-commit").start(() -> run(new Repeats(frames, settings.repeatWithin())));
    }

    /** Commits what waits, then stops. */
    void stop() throws InterruptedException {
        running = false;
        Thread thread = committer;
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        }
    }

    private void run(Repeats known) {
        List<InboundFrame> batch = new ArrayList<>();
        while (running || queue.size() > 0) {
            batch.clear();
            List<Ended> gone = takeEnded();
            try {
                queue.gather(batch, settings.batch(), WAIT_MILLIS);
                if (!batch.isEmpty()) {
                    commit(batch, known);
                }
                end(gone, known);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException e) {
                // Nothing was answered: the devices repeat what they sent.
                LOG.error("a group of {} frames was neither stored nor denied", batch.size(), e);
                ended.addAll(gone);
            }
            queue.letIn();
        }
        end(takeEnded(), known);
    }

    private List<Ended> takeEnded() {
        List<Ended> gone = new ArrayList<>();
        for (Ended one = ended.poll(); one != null; one = ended.poll()) {
            gone.add(one);
        }
        return gone;
    }

    private void commit(List<InboundFrame> batch, Repeats known) {
        List<InboundFrame> fresh;
        try {
            fresh = known.fresh(batch);
        } catch (DataAccessException e) {
            LOG.error(
                    "the database cannot be asked for repeats, {} frames are refused: {}",
                    batch.size(),
                    e.getMessage());
            answer(batch, digests(batch));
            return;
        }
        List<InboundFrame> failed = store.store(fresh, clock.instant());
        if (fresh.size() < batch.size()) {
            noteMoved(batch, fresh);
        }
        Set<Long> unstored = digests(failed);
        known.stored(
                failed.isEmpty()
                        ? fresh
                        : fresh.stream()
                                .filter(frame -> !unstored.contains(frame.digest()))
                                .toList());
        stored.add(fresh.size() - failed.size());
        countByProtocol(fresh, unstored);
        answer(batch, unstored);
        repeats.add(batch.size() - fresh.size());
    }

    /** What cannot be noted now is noted with the next frame of the connection; the repeats themselves are stored. */
    private void noteMoved(List<InboundFrame> batch, List<InboundFrame> fresh) {
        Set<InboundFrame> news = Collections.newSetFromMap(new IdentityHashMap<>());
        news.addAll(fresh);
        try {
            store.noteMoved(
                    batch.stream().filter(frame -> !news.contains(frame)).toList());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("connections that begin with repeats could not be noted: {}", e.getMessage());
        }
    }

    private void countByProtocol(List<InboundFrame> fresh, Set<Long> unstored) {
        for (InboundFrame frame : fresh) {
            if (!unstored.contains(frame.digest())) {
                byProtocol
                        .computeIfAbsent(frame.protocol().name(), name -> new LongAdder())
                        .increment();
            }
        }
    }

    /** Frames of a protocol stored since the start. */
    long stored(String protocol) {
        LongAdder count = byProtocol.get(protocol);
        return count == null ? 0 : count.sum();
    }

    private static Set<Long> digests(List<InboundFrame> frames) {
        return frames.stream().map(InboundFrame::digest).collect(Collectors.toSet());
    }

    private void answer(List<InboundFrame> batch, Set<Long> unstored) {
        Set<DeviceSession> answered = new HashSet<>();
        for (InboundFrame frame : batch) {
            boolean refused = unstored.contains(frame.digest());
            if (refused) {
                denied.increment();
            }
            try {
                if (refused) {
                    frame.protocol().deny(frame);
                } else {
                    frame.protocol().confirm(frame);
                }
            } catch (RuntimeException e) {
                // The device repeats; the others of the group must get their answers.
                LOG.error("a frame of terminal {} could not be answered", frame.terminal(), e);
            }
            answered.add(frame.session());
        }
        DeviceSession.flushAll(answered);
    }

    private void end(List<Ended> gone, Repeats known) {
        Map<DeviceProtocol, Collection<DeviceSession>> byProtocol = new HashMap<>();
        for (Ended one : gone) {
            known.forget(one.session());
            if (one.session().epoch() != 0) {
                byProtocol
                        .computeIfAbsent(one.protocol(), protocol -> new ArrayList<>())
                        .add(one.session());
            }
        }
        byProtocol.forEach(DeviceProtocol::ended);
    }

    /** What was counted since the start. */
    Counts counts() {
        return new Counts(stored.sum(), repeats.sum(), denied.sum(), store.commits(), queue.size(), queue.heldBack());
    }

    /**
     * Counters since the start.
     *
     * @param stored frames stored
     * @param repeats frames that had been stored before
     * @param denied frames that could not be stored
     * @param commits transactions
     * @param waiting frames in the queue now
     * @param heldBack connections that are not read now, because the queue is full
     */
    record Counts(long stored, long repeats, long denied, long commits, int waiting, int heldBack) {}
}
