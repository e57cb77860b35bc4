package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.incident.NoteKept;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.Appended;
import org.sayram.operations.Guard;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.shared.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log on a real PostgreSQL. */
@ServerTest
class OperationsLogTest {
    private static final Actor ACTOR = new Actor("person:" + UUID.randomUUID(), "值班员01");

    @Autowired
    private OperationsLog log;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventStore events;

    @Autowired
    private LogVerification verification;

    @Autowired
    private Anchoring anchoring;

    @Test
    void beginsWithTheEventThatOpensTheNode() {
        StoredEvent first = events.listAfter(0, 1).getFirst();
        assertThat(first.event().type()).isEqualTo("operations.node-opened");
        assertThat(first.event().sequence()).isEqualTo(1);
    }

    @Test
    void doesAnActOnceHoweverOftenItIsSent() {
        UUID incident = UUID.randomUUID();
        Act act = act();
        Appended once = note(incident, act, "a");
        Appended again = note(incident, act, "a");
        assertThat(again.events()).isEqualTo(once.events());
        assertThat(log.listStream(World.LIVE, StreamId.incident(incident))).hasSize(1);
    }

    @Test
    void refusesAnAppendWhoseGuardHasMovedOn() {
        String key = "unit/" + UUID.randomUUID();
        long version = log.guardVersion(key);
        note(UUID.randomUUID(), act(), "first", Guard.on(key, version));
        assertThatThrownBy(() -> note(UUID.randomUUID(), act(), "second", Guard.on(key, version)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(OperationsProblem.CHANGED_MEANWHILE));
    }

    @Test
    void leavesNoTraceOfATransactionThatFailed() {
        UUID incident = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    log.append(World.LIVE, act(), List.of(event(incident, "lost")));
                    throw new IllegalStateException("the caller failed");
                }))
                .hasMessage("the caller failed");
        assertThat(log.listStream(World.LIVE, StreamId.incident(incident))).isEmpty();
        assertThat(gaps()).isZero();
    }

    @Test
    void staysGapFreeAndOrderedWhenManyWriteAtOnce() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Appended>> work = new ArrayList<>();
            for (int number = 0; number < 200; number++) {
                String text = "note " + number;
                work.add(() -> note(UUID.randomUUID(), act(), text));
            }
            for (Future<Appended> done : writers.invokeAll(work)) {
                assertThat(done.get().events()).hasSize(1);
            }
        }
        assertThat(gaps()).isZero();
        assertThat(jdbc.sql("select count(*) from operations.event where position <> sequence")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void provesTheLogUpToTheLastAnchor() {
        note(UUID.randomUUID(), act(), "before the anchor");
        anchoring.sign();
        note(UUID.randomUUID(), act(), "after the anchor");
        LogVerdict.Chain sound = verification.verify().chains().getFirst();
        assertThat(sound.contradictions()).isEmpty();
        assertThat(sound.provenUpTo()).isPositive();
        assertThat(sound.heldUpTo()).isGreaterThan(sound.provenUpTo());
    }

    @Test
    void letsTheApplicationChangeOrDeleteNothing() {
        assertThatThrownBy(() ->
                        jdbc.sql("update operations.event set body = '{}'").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from operations.event").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private long gaps() {
        return jdbc.sql("""
                select count(*) from (
                    select sequence - lag(sequence, 1, 0::bigint) over (order by sequence) as step
                    from operations.event where node = 'centre' and incarnation = 1) steps
                where step <> 1
                """).query(Long.class).single();
    }

    private Appended note(UUID incident, Act act, String text, Guard... guards) {
        Appended done =
                transactions.execute(status -> log.append(World.LIVE, act, List.of(event(incident, text)), guards));
        return java.util.Objects.requireNonNull(done);
    }

    private static StreamEvent event(UUID incident, String text) {
        return new StreamEvent(StreamId.incident(incident), new NoteKept(incident, text));
    }

    private static Act act() {
        return new Act(UUID.randomUUID(), ACTOR, Instant.now(), null);
    }
}
