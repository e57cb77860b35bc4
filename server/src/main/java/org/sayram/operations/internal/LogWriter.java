package org.sayram.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HashChain;
import org.sayram.operationslog.HybridTime;
import org.sayram.operationslog.UnsealedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what a transaction appends, all at once and just before it commits: only then is the head locked, numbers and seals
 * are given and the rows inserted. Until then other writers go on, and no one who holds the head waits for a guard.
 */
@Component
class LogWriter {
    private final EventStore events;
    private final HeadStore heads;

    LogWriter(EventStore events, HeadStore heads) {
        this.events = events;
        this.heads = heads;
    }

    /** Waits while the projections are being rebuilt. Before any lock on a part of the log. */
    void enter() {
        heads.enterAsWriter();
    }

    /** The batch of the transaction at hand; the first call begins it. */
    Batch batch() {
        return find().orElseGet(() -> {
            enter();
            var begun = new Batch(heads.get());
            TransactionSynchronizationManager.bindResource(this, begun);
            TransactionSynchronizationManager.registerSynchronization(new Writing(begun));
            return begun;
        });
    }

    /** The batch of the transaction at hand, if it has appended anything. */
    Optional<Batch> find() {
        return Optional.ofNullable((@Nullable Batch) TransactionSynchronizationManager.getResource(this));
    }

    /** What the transaction at hand has appended and the table does not show yet. */
    List<PlacedEvent> pending() {
        return find().map(batch -> batch.pending().toList()).orElse(List.of());
    }

    private void write(Batch batch) {
        NodeHead head = heads.lock();
        long position = head.position();
        List<StoredEvent> rows = new ArrayList<>();
        for (PlacedEvent foreign : batch.foreign()) {
            position++;
            rows.add(new StoredEvent(foreign.stored().event(), foreign.stored().incidentId(), position));
        }
        long sequence = head.sequence();
        Hash previous = head.hash();
        for (PlacedEvent draft : batch.drafts()) {
            position++;
            sequence++;
            Event event = HashChain.seal(numbered(draft.stored().event(), sequence, head.incarnation()), previous);
            previous = event.hash();
            rows.add(new StoredEvent(event, draft.stored().incidentId(), position));
        }
        events.insert(rows);
        HybridTime time = HybridTime.max(head.clock(), batch.time());
        heads.save(new NodeHead(head.node(), head.incarnation(), sequence, position, previous, time));
        heads.notifyReaders(position);
        batch.markWritten();
    }

    private static UnsealedEvent numbered(Event event, long sequence, int incarnation) {
        return new UnsealedEvent(
                event.id(),
                event.actId(),
                event.world(),
                event.stream(),
                event.node(),
                incarnation,
                sequence,
                event.term(),
                event.basedOn(),
                event.clock(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.type(),
                event.version(),
                event.body());
    }

    /** Ties a batch to its transaction; last of all that is done before the commit. */
    private final class Writing implements TransactionSynchronization {
        private final Batch batch;

        Writing(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(batch);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LogWriter.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LogWriter.this, batch);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LogWriter.this);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
