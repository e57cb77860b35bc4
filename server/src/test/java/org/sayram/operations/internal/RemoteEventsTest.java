package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.World;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HashChain;
import org.sayram.operationslog.HybridTime;
import org.sayram.operationslog.IncidentState;
import org.sayram.operationslog.UnsealedEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** What other nodes wrote comes in whole, in order and as it is, or not at all. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class RemoteEventsTest {
    private static final World WORLD = new World("exercise-remote");

    private final UUID incident = UUID.randomUUID();
    private final String node = "post-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    RemoteEvents remote;

    @Autowired
    OperationsLog log;

    @Autowired
    HeadStore heads;

    @Autowired
    LogVerification verification;

    @Test
    void takesInWhatItLacksAndFoldsTheIncident() {
        List<Event> chain = chain(Duration.ZERO, "a", "b", "c");

        assertThat(remote.take(chain.subList(0, 2))).isEqualTo(2);
        assertThat(remote.take(chain)).isEqualTo(1);
        assertThat(remote.take(chain)).isZero();

        assertThat(log.incident(WORLD, incident).notes())
                .extracting(IncidentState.Note::text)
                .containsExactly("a", "b", "c");
        assertThat(verification.verify().consistent()).isTrue();
    }

    @Test
    void keepsAnEventOfATypeItDoesNotKnowWithItsIncident() {
        Event unknown = event(node, 1, Hash.NONE, Duration.ZERO, "incident.drone-flown", "x", null);

        remote.take(List.of(unknown));

        assertThat(log.listIncident(WORLD, incident))
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo("incident.drone-flown"));
    }

    @Test
    void flagsAClockThatIsFarAheadAndDoesNotFollowIt() {
        HybridTime before = heads.get().clock();

        remote.take(chain(Duration.ofDays(365), "from the future"));

        assertThat(heads.get().clock().millis() - before.millis())
                .isLessThan(Duration.ofHours(1).toMillis());
        JsonNode nodes = new Browser(port)
                .demonstration("zhihui01")
                .get("/api/operations/nodes")
                .json()
                .path("items");
        assertThat(nodes.get(0).path("own").asBoolean()).isTrue();
        assertThat(nodes).anySatisfy(seen -> {
            assertThat(seen.path("node").asString()).isEqualTo(node);
            assertThat(seen.path("clockAheadSeconds").asLong()).isBetween(364L * 86_400, 366L * 86_400);
            assertThat(seen.path("sequence").asLong()).isEqualTo(1);
        });
    }

    @Test
    void refusesAGapABrokenSealAForkAndItsOwnName() {
        List<Event> chain = chain(Duration.ZERO, "a", "b", "c");
        assertThatThrownBy(() -> remote.take(List.of(chain.get(0), chain.get(2))))
                .hasMessageContaining("does not follow sequence 1");
        assertThat(log.listIncident(WORLD, incident))
                .as("nothing of that delivery")
                .isEmpty();
        remote.take(chain);
        Event fork = event(node, 2, chain.get(0).hash(), Duration.ZERO, "incident.note-kept", "other", null);
        assertThatThrownBy(() -> remote.take(List.of(fork))).hasMessageContaining("differs from the one held here");
        Event broken = new Event(
                UUID.randomUUID(),
                UUID.randomUUID(),
                WORLD.name(),
                "incident/" + incident,
                node,
                1,
                4,
                0,
                null,
                new HybridTime(1, 0),
                Instant.now(),
                Instant.now(),
                "system:x",
                "incident.note-kept",
                1,
                "{}",
                chain.get(2).hash(),
                chain.get(1).hash());
        assertThatThrownBy(() -> remote.take(List.of(broken)))
                .hasMessageContaining("does not give the hash it carries");
        NodeHead own = heads.get();
        Event stolen = event("centre", own.sequence() + 1, own.hash(), Duration.ZERO, "incident.note-kept", "x", null);
        assertThatThrownBy(() -> remote.take(List.of(stolen))).hasMessageContaining("bears the name of this node");
    }

    private List<Event> chain(Duration clockError, String... notes) {
        List<Event> chain = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (String note : notes) {
            UUID basedOn = chain.isEmpty() ? null : chain.getLast().id();
            Event event = event(node, chain.size() + 1L, previous, clockError, "incident.note-kept", note, basedOn);
            previous = event.hash();
            chain.add(event);
        }
        return chain;
    }

    private Event event(
            String by, long sequence, Hash previous, Duration error, String type, String text, @Nullable UUID basedOn) {
        Instant now = Instant.now();
        return HashChain.seal(
                new UnsealedEvent(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        WORLD.name(),
                        "incident/" + incident,
                        by,
                        1,
                        sequence,
                        0,
                        basedOn,
                        new HybridTime(now.plus(error).toEpochMilli(), 0),
                        now,
                        now,
                        "system:post post",
                        type,
                        1,
                        "{\"incident\":\"" + incident + "\",\"text\":\"" + text + "\"}"),
                previous);
    }
}
