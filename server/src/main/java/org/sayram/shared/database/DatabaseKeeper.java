package org.sayram.shared.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the embedded database back where its server process ended without being told to (killed, out of memory, crashed): on
 * the same port, so that the pools of the program find it again. What was not committed is gone and was never acknowledged.
 */
final class DatabaseKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DatabaseKeeper.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PostgresCluster cluster;
    private final int port;
    private final Thread thread;
    private volatile boolean closing;

    DatabaseKeeper(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        this.thread = Thread.ofPlatform().daemon().name("database-keeper").unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    private void keep() {
        Duration pause = LOOK;
        while (!closing) {
            LockSupport.parkNanos(pause.toNanos());
            pause = closing || isRunning() || bringBack() ? LOOK : longer(pause);
        }
    }

    private boolean isRunning() {
        try {
            return cluster.findServer().isPresent();
        } catch (IOException | NumberFormatException beingWritten) {
            // The server is writing its process file this moment, or took it away; the next look tells.
            log.debug("The process file of the database cannot be read now", beingWritten);
            return true;
        }
    }

    /** Backends of the dead server may still hold its memory for a moment; then the start fails and is tried again. */
    private boolean bringBack() {
        log.error("The database ended without being told to; starting it again on port {}", port);
        try {
            cluster.stopLeftOver();
            cluster.start(port);
            log.warn("The database runs again on port {}", port);
            return true;
        } catch (IOException failed) {
            log.error("The database did not start again; the next try follows", failed);
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Ends the watch; a start that is under way is waited for, so that the stop that follows stops it. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
