package org.sayram.operations.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sayram.operationslog.HybridClock;
import org.sayram.operationslog.HybridTime;

/**
 * What one transaction is going to add to the log: drafts of this node, whose number and seal are provisional, and events of
 * other nodes as they came.
 */
final class Batch {
    private final NodeHead begunAt;
    private final List<PlacedEvent> drafts = new ArrayList<>();
    private final List<PlacedEvent> foreign = new ArrayList<>();
    private HybridTime time;
    private boolean written;

    Batch(NodeHead begunAt) {
        this.begunAt = begunAt;
        this.time = begunAt.clock();
    }

    /** The head when the transaction first appended; others may have moved it on since. */
    NodeHead begunAt() {
        return begunAt;
    }

    /** The number the next draft has until the head is locked: larger than that of every event committed before. */
    long provisionalSequence() {
        return begunAt.sequence() + drafts.size() + 1;
    }

    HybridTime tick(Instant now) {
        time = HybridClock.tick(time, now);
        return time;
    }

    /** Answers whether the other node's clock is too far ahead of ours to be followed. */
    boolean receive(HybridTime remote, Instant now) {
        HybridClock.Received received = HybridClock.receive(time, remote, now);
        time = received.clock();
        return received.flagged();
    }

    HybridTime time() {
        return time;
    }

    void addDraft(PlacedEvent draft) {
        requireOpen();
        drafts.add(draft);
    }

    void addForeign(PlacedEvent event) {
        requireOpen();
        foreign.add(event);
    }

    private void requireOpen() {
        if (written) {
            throw new IllegalStateException(
                    "the log of this transaction is written: nothing can be appended at its end");
        }
    }

    List<PlacedEvent> drafts() {
        return drafts;
    }

    List<PlacedEvent> foreign() {
        return foreign;
    }

    /** What is not yet in the table. */
    Stream<PlacedEvent> pending() {
        return written ? Stream.empty() : Stream.concat(foreign.stream(), drafts.stream());
    }

    void markWritten() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }
}
