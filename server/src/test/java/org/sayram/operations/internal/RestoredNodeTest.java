package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.ServerTest;
import org.sayram.TestDatabase;
import org.sayram.incident.NoteKept;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.shared.backup.DatabaseBackup;
import org.sayram.shared.backup.DatabaseRestore;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** A restored node does not pretend that it never died. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class RestoredNodeTest {
    @Autowired
    OperationsLog log;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    EventStore events;

    @Autowired
    HeadStore heads;

    @Autowired
    Anchoring anchoring;

    @Autowired
    DatabaseAccess access;

    @Value("${sayram.data}")
    String data;

    @TempDir
    Path folder;

    @Test
    void beginsANewIncarnationThatSaysWhereItContinuesAndTakesItsLostTailBack() throws Exception {
        note();
        anchoring.sign();
        Path backup = folder.resolve("a.backup");
        new DatabaseBackup(access, Clock.systemUTC(), line -> {}).write(backup);
        NodeHead saved = heads.get();
        note();
        note();
        anchoring.sign();
        Path outside = copyOf(Path.of(data));

        try (NodeUnderTest restored = NodeUnderTest.instanceOn(restore(backup), outside.toString())) {
            NodeHead head = restored.bean(HeadStore.class).get();
            assertThat(head.incarnation()).isEqualTo(saved.incarnation() + 1);
            assertThat(head.position())
                    .as("far beyond any position a reader may hold")
                    .isGreaterThan(1_000_000_000_000L);
            StoredEvent first = restored.bean(EventStore.class)
                    .listChain("centre", head.incarnation(), 0, 1)
                    .getFirst();
            assertThat(first.event().type()).isEqualTo("operations.node-opened");
            assertThat(first.event().body())
                    .contains("\"continuesIncarnation\":" + saved.incarnation())
                    .contains("\"continuesSequence\":" + saved.sequence());
            LogVerdict lost = restored.bean(LogVerification.class).verify();
            assertThat(lost.consistent()).as(lost.toString()).isTrue();
            assertThat(chain(lost, saved.incarnation()).notes())
                    .extracting(LogVerdict.Finding::kind)
                    .contains(LogVerdict.Kind.LOST_IN_RESTORE);

            List<StoredEvent> tail = events.listChain("centre", saved.incarnation(), saved.sequence(), 100);
            restored.bean(RemoteEvents.class)
                    .take(tail.stream().map(StoredEvent::event).toList());

            LogVerdict whole = restored.bean(LogVerification.class).verify();
            assertThat(whole.consistent()).isTrue();
            assertThat(chain(whole, saved.incarnation()).notes()).isEmpty();
            assertThat(chain(whole, saved.incarnation()).provenUpTo()).isGreaterThan(saved.sequence());
        }
        try (NodeUnderTest again = NodeUnderTest.instanceOn(restore(backup), outside.toString())) {
            assertThat(again.bean(HeadStore.class).get().incarnation())
                    .as("the number of the first restore is used up")
                    .isEqualTo(saved.incarnation() + 2);
            assertThat(again.bean(LogVerification.class).verify().consistent()).isTrue();
        }
    }

    private static LogVerdict.Chain chain(LogVerdict verdict, int incarnation) {
        return verdict.chains().stream()
                .filter(chain -> chain.node().equals("centre") && chain.incarnation() == incarnation)
                .findFirst()
                .orElseThrow();
    }

    private DatabaseAccess restore(Path backup) throws Exception {
        DatabaseAccess empty = TestDatabase.empty();
        new DatabaseRestore(empty, Clock.systemUTC(), line -> {}).read(backup);
        return empty;
    }

    /** Keys and anchors lie outside the database and outlive it. */
    private Path copyOf(Path outside) throws IOException {
        Path copy = folder.resolve("outside");
        try (Stream<Path> files = Files.walk(outside)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(outside.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    private void note() {
        UUID incident = UUID.randomUUID();
        var act = new Act(UUID.randomUUID(), Actor.system("trial"), Instant.now(), null);
        transactions.executeWithoutResult(status -> log.append(
                World.LIVE, act, List.of(new StreamEvent(StreamId.incident(incident), new NoteKept(incident, "x")))));
    }
}
