package org.sayram.iot.internal.desk;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is due one by one, each in a transaction of its own: what cannot be done does not hold up the rest. */
@Component
class DeskClock {
    private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);
    private static final int AT_ONCE = 200;
    private static final long NANOS_AT_ONCE = 2_000_000_000L;

    private final AlarmTimers timers;
    private final DeskWorker worker;
    private final TransactionTemplate transactions;

    DeskClock(AlarmTimers timers, DeskWorker worker, TransactionTemplate transactions) {
        this.timers = timers;
        this.worker = worker;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        try {
            transactions.executeWithoutResult(status -> timers.postponeFollowers());
            long began = System.nanoTime();
            for (int done = 0; done < AT_ONCE && System.nanoTime() - began < NANOS_AT_ONCE && takeOne(); done++) {
                // each takes the next
            }
        } catch (RuntimeException e) {
            LOG.warn("The desk's timers stand still until the database answers: {}", e.toString());
        }
    }

    @Scheduled(fixedDelay = 2_000)
    void calls() {
        try {
            transactions.executeWithoutResult(status -> worker.lookAtCalls());
        } catch (RuntimeException e) {
            LOG.warn("Calls are compared with alarms again in 2 s: {}", e.toString());
        }
    }

    private boolean takeOne() {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                List<AlarmTimers.Timer> due = timers.claim(1);
                due.forEach(worker::fallDue);
                return !due.isEmpty();
            }));
        } catch (RuntimeException e) {
            LOG.warn("What fell due at the desk is tried again in a minute: {}", e.toString());
            transactions.executeWithoutResult(status -> timers.postponeFirst());
            return true;
        }
    }
}
