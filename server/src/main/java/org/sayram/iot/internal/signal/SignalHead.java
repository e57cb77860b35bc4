package org.sayram.iot.internal.signal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Wakes those who follow when signals were stored: one look at the head for all of them, and none while nobody follows. */
@Component
class SignalHead implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignalHead.class);
    private static final int LOOK_MILLIS = 200;

    private final SignalHistory history;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private SignalPosition head = new SignalPosition(java.time.Instant.EPOCH);
    private int waiting;
    private volatile boolean running;

    SignalHead(SignalHistory history) {
        this.history = history;
    }

    /** Waits until something was stored after {@code known}, or the time is over. */
    void await(SignalPosition known, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting++;
            changed.signalAll();
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (head.compareTo(known) <= 0 && left > 0 && running) {
                left = changed.awaitNanos(left);
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("signal-head").start(this::watch);
    }

    private void watch() {
        try {
            while (running) {
                awaitFollowers();
                look();
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFollowers() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (running && waiting == 0) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        try {
            SignalPosition now = history.head();
            lock.lock();
            try {
                head = now;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the head of the signals cannot be read, trying again: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
