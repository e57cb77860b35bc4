package org.sayram.shared.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sayram.shared.SharedProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts long work on a thread of its own and keeps its progress as a row, so that any instance can show it and cancel
 * it. Work whose program died is shown as interrupted within a minute.
 */
@Component
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** The work itself. It reports often; a report ends it when it was cancelled. */
    @FunctionalInterface
    public interface Work {
        /** Does the work; what it throws is the end of the job and is shown with it. */
        void run(Progress progress) throws Exception;
    }

    /** How the work says how far it is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Keeps how far the work is.
         *
         * @throws JobCancelled when its person has asked to stop
         */
        void report(long done, long total);
    }

    private final JobStore store;
    private final Clock clock;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    Jobs(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Starts work.
     *
     * @param kind what is done, with its capability: {@code map.road-import}
     * @param startedBy actor id of who asked
     */
    public UUID start(String kind, String startedBy, Work work) {
        UUID id = UUID.randomUUID();
        store.add(id, kind, startedBy, clock.instant());
        running.add(id);
        Thread.ofVirtual().name("job-" + kind).start(() -> run(id, kind, work));
        return id;
    }

    /** A job of this person. */
    public Job get(UUID id, String startedBy) {
        return store.find(id, startedBy).orElseThrow(() -> SharedProblem.NO_SUCH_JOB.with("job", id));
    }

    /** The latest jobs of this person, the newest first. */
    public List<Job> list(String startedBy) {
        return store.list(startedBy);
    }

    /** Asks a job of this person to stop at its next report. */
    public void cancel(UUID id, String startedBy) {
        if (!store.requestCancel(id, startedBy)) {
            throw SharedProblem.NO_SUCH_JOB.with("job", id);
        }
    }

    @Scheduled(fixedDelay = 10_000)
    void beat() {
        if (!running.isEmpty()) {
            store.beat(running, clock.instant());
        }
        int interrupted = store.interruptSilent(clock.instant().minus(SILENCE), clock.instant());
        if (interrupted > 0) {
            LOG.warn("{} jobs belonged to a program that ended before they did", interrupted);
        }
    }

    private void run(UUID id, String kind, Work work) {
        var cancelled = new AtomicBoolean();
        try {
            work.run((done, total) -> {
                if (store.report(id, done, total, clock.instant())) {
                    cancelled.set(true);
                    throw new JobCancelled();
                }
            });
            store.end(id, Job.State.DONE, null, clock.instant());
        } catch (Exception e) {
            LOG.info("job {} {} ended early: {}", kind, id, e.toString());
            Job.State state = cancelled.get() ? Job.State.CANCELLED : Job.State.FAILED;
            store.end(id, state, cancelled.get() ? null : String.valueOf(e.getMessage()), clock.instant());
        } finally {
            running.remove(id);
        }
    }
}
