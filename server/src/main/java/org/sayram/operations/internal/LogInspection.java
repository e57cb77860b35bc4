package org.sayram.operations.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What those who watch over the log may see of it: the last verification and how far every node is known. */
@Component
public class LogInspection {
    private final LogVerification verification;
    private final HeadStore heads;
    private final EventStore events;
    private final KnownNodeStore nodes;
    private final Clock clock;
    private volatile @Nullable LogVerdict last;

    LogInspection(LogVerification verification, HeadStore heads, EventStore events, KnownNodeStore nodes, Clock clock) {
        this.verification = verification;
        this.heads = heads;
        this.events = events;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** The last verification of this program, if there was one since it started. */
    public Optional<LogVerdict> lastVerification() {
        return Optional.ofNullable(last);
    }

    /** Verifies now; a second caller waits for the first. */
    public synchronized LogVerdict verifyNow() {
        LogVerdict verdict = verification.verify();
        last = verdict;
        return verdict;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void verifyDaily() {
        verifyNow();
    }

    /** This node first, then the others by name. */
    public List<NodeView> listNodes() {
        Instant now = clock.instant();
        NodeHead own = heads.get();
        List<NodeView> views = new ArrayList<>();
        events.findLastOfChain(own.node(), own.incarnation())
                .map(stored -> stored.event().recordedAt())
                .ifPresent(written -> views.add(new NodeView(
                        own.node(), own.incarnation(), true, own.sequence(), written, written, age(written, now), 0)));
        for (KnownNode node : nodes.list()) {
            views.add(new NodeView(
                    node.node(),
                    node.incarnation(),
                    false,
                    node.sequence(),
                    node.recordedAt(),
                    node.receivedAt(),
                    age(node.receivedAt(), now),
                    Duration.ofMillis(node.clockAheadMillis()).toSeconds()));
        }
        return views;
    }

    private static long age(Instant at, Instant now) {
        return Math.max(0, Duration.between(at, now).toSeconds());
    }

    /**
     * How far a node is known.
     *
     * @param node its name
     * @param incarnation which incarnation of it
     * @param own whether it is this node
     * @param sequence its last event held here
     * @param recordedAt when that was written, by the node's own clock
     * @param receivedAt when it came here
     * @param ageSeconds how long ago that was
     * @param clockAheadSeconds how far its clock was ahead of ours then; 0 where less than a minute
     */
    public record NodeView(
            String node,
            int incarnation,
            boolean own,
            long sequence,
            Instant recordedAt,
            Instant receivedAt,
            long ageSeconds,
            long clockAheadSeconds) {}
}
