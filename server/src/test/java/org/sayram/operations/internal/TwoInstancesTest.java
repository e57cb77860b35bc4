package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.incident.NoteKept;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Two servers on one database write as one node. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class TwoInstancesTest {
    private static final int EACH = 120;
    private static final Actor ACTOR = new Actor("person:" + UUID.randomUUID(), "值班员01");

    @Autowired
    OperationsLog log;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    LogReader reader;

    @Autowired
    LogVerification verification;

    @Autowired
    Anchoring anchoring;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseAccess access;

    @Value("${sayram.data}")
    String data;

    private final List<UUID> incidents = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void stayGapFreeInOneChainAndNothingAppearsBehindAReader() throws Exception {
        try (NodeUnderTest other = NodeUnderTest.instanceOn(access, data);
                ExecutorService workers = Executors.newFixedThreadPool(7)) {
            long begin = reader.position();
            var writing = new AtomicBoolean(true);
            Future<Set<UUID>> followed = workers.submit(() -> follow(begin, writing));
            List<Future<List<UUID>>> writers = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                writers.add(workers.submit(writer(log, transactions)));
                writers.add(
                        workers.submit(writer(other.bean(OperationsLog.class), other.bean(TransactionTemplate.class))));
            }
            Set<UUID> written = new LinkedHashSet<>();
            for (Future<List<UUID>> done : writers) {
                written.addAll(done.get());
            }
            writing.set(false);

            assertThat(written).hasSize(6 * EACH);
            assertThat(followed.get()).as("what a reader by position saw").containsAll(written);
            assertThat(outOfOrder())
                    .as("positions that do not follow the sequence")
                    .isZero();
            anchoring.sign();
            LogVerdict verdict = verification.verify();
            assertThat(verdict.consistent()).as(verdict.toString()).isTrue();
            LogVerdict.Chain chain = verdict.chains().getFirst();
            assertThat(chain.provenUpTo()).isEqualTo(chain.heldUpTo()).isGreaterThan(6 * EACH);
            // Both saw every note of an incident that both wrote to: neither folded over the other's.
            for (UUID incident : incidents) {
                assertThat(log.incident(World.LIVE, incident).notes())
                        .isEqualTo(other.bean(OperationsLog.class)
                                .incident(World.LIVE, incident)
                                .notes());
            }
        }
    }

    private Callable<List<UUID>> writer(OperationsLog by, TransactionTemplate with) {
        return () -> {
            List<UUID> written = new ArrayList<>();
            for (int number = 0; number < EACH; number++) {
                UUID incident = number % 3 == 0 ? incidents.get(number % 9 / 3) : UUID.randomUUID();
                var act = new Act(UUID.randomUUID(), ACTOR, Instant.now(), null);
                var event = new StreamEvent(StreamId.incident(incident), new NoteKept(incident, "note " + number));
                with.executeWithoutResult(status -> written.addAll(
                        by.append(World.LIVE, act, List.of(event)).events()));
            }
            return written;
        };
    }

    /** Reads on and on, and never looks back. */
    private Set<UUID> follow(long begin, AtomicBoolean writing) {
        Set<UUID> seen = new LinkedHashSet<>();
        long position = begin;
        boolean last = false;
        while (!last) {
            last = !writing.get();
            List<LogReader.Entry> batch = reader.listAfter(position, 50);
            for (LogReader.Entry entry : batch) {
                seen.add(entry.id());
                position = entry.position();
                last = false;
            }
        }
        return seen;
    }

    private long outOfOrder() {
        return jdbc.sql("""
                select count(*) from (
                    select position, lag(position, 1, 0::bigint) over (order by sequence) as before, sequence,
                        lag(sequence, 1, 0::bigint) over (order by sequence) as previous
                    from operations.event where node = 'centre' and incarnation = 1) steps
                where position <= before or sequence <> previous + 1
                """).query(Long.class).single();
    }
}
