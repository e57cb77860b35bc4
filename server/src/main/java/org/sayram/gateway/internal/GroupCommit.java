package org.sayram.gateway.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.GatewaySettings;
import org.sayram.gateway.InboundFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits waiting frames in groups and answers them after the commit. While one group is on its way to the disk the next one
 * gathers, so that the number of commits does not grow with the number of frames.
 */
@Component
class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int WAIT_MILLIS = 200;

    private final RawFrameStore store;
    private final TransactionTemplate transactions;
    private final GatewaySettings settings;
    private final Clock clock;
    private final BlockingQueue<InboundFrame> waiting;
    private final Set<DeviceSession> heldBack = ConcurrentHashMap.newKeySet();
    private final LongAdder stored = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder denied = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private volatile boolean running;
    private Thread committer = Thread.currentThread();

    GroupCommit(RawFrameStore store, TransactionTemplate transactions, GatewaySettings settings, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(settings.queue());
    }

    /** Queues a frame; where the queue is nearly full the connection is not read until there is room again. */
    void offer(InboundFrame frame) throws InterruptedException {
        if (waiting.remainingCapacity() < settings.queue() / 10) {
            heldBack.add(frame.session());
            frame.session().reading(false);
        }
        // Netty hands over what it has read already; the margin above is for that, and waiting here is the last resort.
        waiting.put(frame);
    }

    void start() {
        running = true;
        var seen = new SeenFrames(settings.repeatWithin());
        store.openDays(clock.instant());
        store.listSeenSince(clock.instant().minus(settings.repeatWithin()))
                .forEach(frame -> seen.add(frame.digest(), frame.at()));
        committer = Thread.ofPlatform().name("group-commit").start(() -> run(seen));
    }

    /** Commits what waits, then stops. */
    void stop() throws InterruptedException {
        running = false;
        committer.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run(SeenFrames seen) {
        List<InboundFrame> batch = new ArrayList<>();
        while (running || !waiting.isEmpty()) {
            batch.clear();
            if (gather(batch)) {
                try {
                    commit(batch, seen);
                } catch (RuntimeException e) {
                    // Nothing was answered: the devices repeat what they sent.
                    LOG.error("a group of {} frames was neither stored nor denied", batch.size(), e);
                }
                letIn();
            }
        }
    }

    private boolean gather(List<InboundFrame> batch) {
        try {
            InboundFrame first = waiting.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, settings.batch() - 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return !batch.isEmpty();
    }

    private void commit(List<InboundFrame> batch, SeenFrames seen) {
        Instant now = clock.instant();
        store.openDays(now);
        List<InboundFrame> fresh = new ArrayList<>();
        Set<Long> inBatch = new HashSet<>();
        for (InboundFrame frame : batch) {
            long digest = frame.digest();
            if (!seen.contains(digest, frame.receivedAt()) && inBatch.add(digest)) {
                fresh.add(frame);
            }
        }
        Set<Long> failed = storeAll(fresh);
        for (InboundFrame frame : fresh) {
            if (!failed.contains(frame.digest())) {
                seen.add(frame.digest(), frame.receivedAt());
            }
        }
        repeats.add(batch.size() - fresh.size());
        answer(batch, failed);
    }

    /** Stores a group; if that fails, one by one, so that a frame nobody can store does not take others with it. */
    private Set<Long> storeAll(List<InboundFrame> fresh) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        try {
            storeTogether(fresh);
            return Set.of();
        } catch (RuntimeException e) {
            LOG.warn(
                    "a group of {} frames is stored one by one, because together they failed: {}",
                    fresh.size(),
                    e.toString());
        }
        Set<Long> failed = new HashSet<>();
        for (InboundFrame frame : fresh) {
            try {
                storeTogether(List.of(frame));
            } catch (RuntimeException e) {
                LOG.error("a frame of terminal {} cannot be stored", frame.terminal(), e);
                failed.add(frame.digest());
            }
        }
        return failed;
    }

    private void storeTogether(List<InboundFrame> frames) {
        transactions.executeWithoutResult(status -> {
            store.insert(frames);
            Map<DeviceProtocol, List<InboundFrame>> byProtocol = new LinkedHashMap<>();
            frames.forEach(frame -> byProtocol
                    .computeIfAbsent(frame.protocol(), protocol -> new ArrayList<>())
                    .add(frame));
            byProtocol.forEach(DeviceProtocol::store);
        });
        stored.add(frames.size());
        commits.increment();
    }

    private void answer(List<InboundFrame> batch, Set<Long> failed) {
        Set<DeviceSession> answered = new HashSet<>();
        for (InboundFrame frame : batch) {
            if (failed.contains(frame.digest())) {
                denied.increment();
                frame.protocol().deny(frame);
            } else {
                frame.protocol().confirm(frame);
            }
            answered.add(frame.session());
        }
        answered.forEach(DeviceSession::flush);
    }

    private void letIn() {
        if (!heldBack.isEmpty() && waiting.size() < settings.queue() / 2) {
            heldBack.removeIf(session -> {
                session.reading(true);
                return true;
            });
        }
    }

    /** What was counted since the start. */
    Counts counts() {
        return new Counts(stored.sum(), repeats.sum(), denied.sum(), commits.sum(), waiting.size());
    }

    /**
     * Counters since the start.
     *
     * @param stored frames stored
     * @param repeats frames that had been stored before
     * @param denied frames that could not be stored
     * @param commits transactions
     * @param waiting frames in the queue now
     */
    record Counts(long stored, long repeats, long denied, long commits, int waiting) {}
}
