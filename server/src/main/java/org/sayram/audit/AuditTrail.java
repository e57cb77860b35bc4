package org.sayram.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what must be provable afterwards: who, when, what, on what, with what result, from where.
 *
 * <p>{@link #record} is for acts that may not be done unproven: it shares the caller's transaction, so either both
 * stand or neither. {@link #recordInEmergency} is for the way of a call from the caller to the crew: it never stands in
 * the way, and what cannot be written now is queued on disk and written when the trail is back.
 */
@Component
public class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final AuditStore store;
    private final AuditQueue queue;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate apart;

    AuditTrail(AuditStore store, AuditQueue queue, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Keeps the entry in the caller's transaction; throws {@link AuditProblem#TRAIL_NOT_WRITABLE} when it cannot. */
    public void record(AuditEntry entry) {
        write(joined, entry, now(), Whereabouts.ofThisRequest());
    }

    /**
     * Keeps the entry in a transaction of its own, for a refusal that rolls back what it refused. Must not follow a
     * {@link #record} of the same transaction, whose row it would wait for.
     */
    public void recordApart(AuditEntry entry) {
        write(apart, entry, now(), Whereabouts.ofThisRequest());
    }

    /** Keeps the entry now or later, and lets the caller go on in either case. */
    public void recordInEmergency(AuditEntry entry) {
        Instant occurredAt = now();
        String address = Whereabouts.ofThisRequest();
        try {
            write(apart, entry, occurredAt, address);
        } catch (RuntimeException trailIsDown) {
            LOG.error(
                    "audit: {} is queued, the trail cannot be written",
                    entry.act().code(),
                    trailIsDown);
            queue.add(QueuedEntry.of(entry, occurredAt, address));
        }
    }

    /** Writes what was queued while the trail was down; what still cannot be written stays queued. */
    void writeQueued() {
        queue.drain(queued -> apart.executeWithoutResult(status -> append(queued)));
    }

    private void write(TransactionTemplate transaction, AuditEntry entry, Instant occurredAt, String address) {
        try {
            transaction.executeWithoutResult(status -> append(QueuedEntry.of(entry, occurredAt, address)));
        } catch (DataAccessException | TransactionException e) {
            LOG.error("audit: {} cannot be kept", entry.act().code(), e);
            throw AuditProblem.TRAIL_NOT_WRITABLE.with("act", entry.act().code());
        }
    }

    private void append(QueuedEntry entry) {
        AuditStore.Head head = store.lockHead();
        var row = new AuditRecord(
                head.number() + 1,
                now(),
                entry.occurredAt(),
                entry.actorId(),
                entry.actorName(),
                entry.address(),
                entry.act(),
                entry.object(),
                entry.outcome(),
                entry.details().entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("\n")));
        store.append(row, head.hash(), AuditChain.hash(head.hash(), row));
    }

    /** To the microsecond, as the table keeps it and the hash covers it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
