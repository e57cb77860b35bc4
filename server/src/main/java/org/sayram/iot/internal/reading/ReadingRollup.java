package org.sayram.iot.internal.reading;

import static org.sayram.iot.internal.reading.ReadingTimes.DAY;
import static org.sayram.iot.internal.reading.ReadingTimes.dayFrom;
import static org.sayram.iot.internal.reading.ReadingTimes.dayOf;
import static org.sayram.iot.internal.reading.ReadingTimes.earlier;
import static org.sayram.iot.internal.reading.ReadingTimes.hourOf;
import static org.sayram.iot.internal.reading.ReadingTimes.later;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rolls up readings hour by hour behind the ingest, at most a day a transaction. The mark moves in the transaction that fills the
 * hours; an hour is always computed whole from its signals. So a crash, a second instance or a repetition change nothing.
 */
@Component
class ReadingRollup {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingRollup.class);

    private final RollupStore store;
    private final TransactionTemplate transactions;
    private final ReadingSettings settings;
    private final Clock clock;

    ReadingRollup(RollupStore store, TransactionTemplate transactions, ReadingSettings settings, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tick() {
        try {
            roll();
        } catch (RuntimeException e) {
            LOG.warn("Readings are rolled up again in 30 s: {}", e.toString());
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void dropOld() {
        Instant now = clock.instant();
        store.dropHoursBefore(dayOf(now.minus(settings.keepHours())));
        store.dropDaysBefore(dayOf(now.minus(settings.keepDays())));
    }

    /** Rolls up all that is due. */
    void roll() {
        if (store.find().isEmpty()) {
            Optional<Instant> oldest = store.oldest();
            oldest.ifPresent(at -> store.begin(hourOf(at)));
        }
        while (Boolean.TRUE.equals(transactions.execute(status -> rollNext()))) {
            // each takes the next day or hour
        }
    }

    /** One step; answers whether there may be another. */
    private boolean rollNext() {
        return store.hold().map(this::rollFrom).orElse(false);
    }

    private boolean rollFrom(RollupStore.Marks marks) {
        Instant now = clock.instant();
        Instant due = hourOf(now.minus(settings.settle()));
        Instant late = hourOf(now.minus(settings.lateWithin()));
        if (marks.rolledUntil().isBefore(due)) {
            Instant until = earlier(due, dayOf(marks.rolledUntil()).plus(DAY));
            fill(marks.rolledUntil(), until, until);
            // What was old already when it was rolled up first needs no second time.
            boolean settled = marks.settledUntil().equals(marks.rolledUntil()) && !until.isAfter(late);
            store.move(new RollupStore.Marks(until, settled ? until : marks.settledUntil()));
            return true;
        }
        if (marks.settledUntil().isBefore(late)) {
            Instant until = earlier(late, dayOf(marks.settledUntil()).plus(DAY));
            fill(marks.settledUntil(), until, marks.rolledUntil());
            store.move(new RollupStore.Marks(marks.rolledUntil(), until));
            return true;
        }
        return false;
    }

    /** Hours, and the days among them that are complete. */
    private void fill(Instant from, Instant until, Instant rolledUntil) {
        store.rollHours(from, until);
        Instant firstDay = dayOf(from);
        Instant daysEnd = later(firstDay, earlier(dayFrom(until), dayOf(rolledUntil)));
        if (firstDay.isBefore(daysEnd)) {
            store.rollDays(firstDay, daysEnd);
        }
    }
}
