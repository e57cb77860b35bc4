package org.sayram.gateway.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.InboundFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a group of frames with what they mean in one transaction. A group that fails is halved until the frames that cannot be
 * stored are alone: they are refused, all others are stored.
 */
@Component
class GroupStore {
    private static final Logger LOG = LoggerFactory.getLogger(GroupStore.class);

    private final RawFrameStore store;
    private final TransactionTemplate transactions;
    private final LongAdder commits = new LongAdder();

    GroupStore(RawFrameStore store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Stores the frames; answers those that could not be. */
    List<InboundFrame> store(List<InboundFrame> frames, Instant now) {
        if (frames.isEmpty()) {
            return List.of();
        }
        try {
            store.openDays(now);
            beginSessions(frames);
            return halved(frames);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            LOG.error("the database cannot be reached, {} frames are refused: {}", frames.size(), e.getMessage());
            return frames;
        }
    }

    /** Takes note of connections that begin with frames which were stored before. */
    void noteMoved(List<InboundFrame> repeats) {
        List<InboundFrame> first =
                repeats.stream().filter(frame -> frame.session().epoch() == 0).toList();
        if (first.isEmpty()) {
            return;
        }
        beginSessions(first);
        transactions.executeWithoutResult(status -> byProtocol(first).forEach(DeviceProtocol::moved));
    }

    private static Map<DeviceProtocol, List<InboundFrame>> byProtocol(List<InboundFrame> frames) {
        Map<DeviceProtocol, List<InboundFrame>> byProtocol = new LinkedHashMap<>();
        frames.forEach(frame -> byProtocol
                .computeIfAbsent(frame.protocol(), protocol -> new ArrayList<>())
                .add(frame));
        return byProtocol;
    }

    /** Sessions get their epochs from the database in the order their first frames are stored. */
    private void beginSessions(List<InboundFrame> frames) {
        Set<DeviceSession> beginning = new LinkedHashSet<>();
        for (InboundFrame frame : frames) {
            if (frame.session().epoch() == 0) {
                beginning.add(frame.session());
            }
        }
        if (!beginning.isEmpty()) {
            var epochs = store.nextSessions(beginning.size()).iterator();
            beginning.forEach(session -> session.begin(epochs.next()));
        }
    }

    private List<InboundFrame> halved(List<InboundFrame> frames) {
        try {
            storeTogether(frames);
            return List.of();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (frames.size() == 1) {
                LOG.error(
                        "a frame of terminal {} cannot be stored",
                        frames.getFirst().terminal(),
                        e);
                return frames;
            }
            LOG.warn("a group of {} frames is halved, because together they failed: {}", frames.size(), e.toString());
        }
        int middle = frames.size() / 2;
        List<InboundFrame> failed = new ArrayList<>(halved(frames.subList(0, middle)));
        failed.addAll(halved(frames.subList(middle, frames.size())));
        return failed;
    }

    private void storeTogether(List<InboundFrame> frames) {
        transactions.executeWithoutResult(status -> {
            store.insert(frames);
            byProtocol(frames).forEach(DeviceProtocol::store);
        });
        commits.increment();
    }

    /** Transactions since the start. */
    long commits() {
        return commits.sum();
    }
}
