package org.sayram.operations.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Wakes readers when the log has grown. PostgreSQL's NOTIFY is the hint; a look at the head every second is behind it, so that
 * a lost hint costs a second and nothing else.
 */
@Component
public class LogSignal implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogSignal.class);
    private static final int POLL_MILLIS = 1000;

    private final DataSource dataSource;
    private final HeadStore heads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long position;
    private volatile boolean running;

    LogSignal(DataSource dataSource, HeadStore heads) {
        this.dataSource = dataSource;
        this.heads = heads;
    }

    /**
     * Waits until the log is longer than {@code known}, or the time is over.
     *
     * @return the position known now
     */
    public long await(long known, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (position <= known && left > 0 && running) {
                left = grown.awaitNanos(left);
            }
            return position;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("log-signal").start(this::listen);
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                listenOn(connection);
            } catch (SQLException | DataAccessException e) {
                if (running) {
                    LOG.warn("listening for new events failed, trying again in a second: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen sayram_log");
        }
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (running) {
            publish(heads.find().map(NodeHead::position).orElse(0L));
            notifications.getNotifications(POLL_MILLIS);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void publish(long now) {
        lock.lock();
        try {
            if (now > position) {
                position = now;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** False once the program is ending: readers finish their last answer and go. */
    @Override
    public boolean isRunning() {
        return running;
    }
}
