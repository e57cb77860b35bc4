package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayram.operationslog.ChainVerdict.Broken;
import org.sayram.operationslog.ChainVerdict.Intact;
import org.sayram.operationslog.ChainVerdict.Reason;

class HashChainTest {
    private final List<Event> chain = Events.chain("centre", 1, 20);

    private static ChainVerdict verify(List<Event> events) {
        var verifier = new ChainVerifier("centre", 1);
        events.forEach(verifier::accept);
        return verifier.verdict();
    }

    @Test
    void findsAnUntouchedChainIntact() {
        assertThat(verify(chain)).isEqualTo(new Intact(20, chain.getLast().hash()));
        assertThat(verify(List.of())).isEqualTo(new Intact(0, Hash.NONE));
    }

    @Test
    void writesTheEncodingExactlyAsDocumented() {
        var event = new UnsealedEvent(
                new UUID(1, 2),
                new UUID(3, 4),
                "live",
                "s",
                "n",
                5,
                6,
                7,
                null,
                new HybridTime(8, 9),
                Instant.ofEpochSecond(10, 11_999),
                Instant.ofEpochSecond(12),
                "a",
                "t",
                13,
                "{}");
        String expected = HexFormat.of().formatHex("sayram.event".getBytes(StandardCharsets.US_ASCII)) + "01"
                + "0000000000000001" + "0000000000000002" + "0000000000000003" + "0000000000000004"
                + "000000046c697665" + "0000000173" + "000000016e" + "00000005" + "0000000000000006" + "00000007" + "00"
                + "0000000000000008" + "00000009" + "000000000000000a" + "00002af8" + "000000000000000c" + "00000000"
                + "0000000161" + "0000000174" + "0000000d" + "000000027b7d" + "00".repeat(32);
        assertThat(HexFormat.of().formatHex(HashChain.encode(event, Hash.NONE))).isEqualTo(expected);
    }

    @Test
    void cutsInstantsToTheMicrosecondSoThatTheDatabaseGivesTheSameHash() {
        UnsealedEvent event = Events.unsealed("centre", 1, 1);
        assertThat(event.occurredAt().getNano() % 1000).isZero();
        var finer = new UnsealedEvent(
                event.id(),
                event.actId(),
                event.world(),
                event.stream(),
                event.node(),
                1,
                1,
                event.term(),
                event.basedOn(),
                event.clock(),
                event.occurredAt().plusNanos(999),
                event.recordedAt().plusNanos(1),
                event.actor(),
                event.type(),
                1,
                event.body());
        assertThat(HashChain.hashOf(finer, Hash.NONE)).isEqualTo(HashChain.hashOf(event, Hash.NONE));
    }

    @Test
    void namesTheFirstMissingSequence() {
        var cut = new ArrayList<>(chain);
        cut.remove(6);
        assertThat(verify(cut)).isEqualTo(new Broken(7, Reason.GAP));
    }

    @Test
    void noticesARepeatAndASwap() {
        var repeated = new ArrayList<>(chain);
        repeated.add(3, chain.get(2));
        assertThat(verify(repeated)).isEqualTo(new Broken(4, Reason.GAP));
        var swapped = new ArrayList<>(chain);
        Collections.swap(swapped, 8, 9);
        assertThat(verify(swapped)).isEqualTo(new Broken(9, Reason.GAP));
    }

    @Test
    void noticesAnEventOfAnotherNodeOrIncarnation() {
        assertThat(verify(Events.chain("post", 1, 1))).isEqualTo(new Broken(1, Reason.FOREIGN));
        assertThat(verify(Events.chain("centre", 2, 1))).isEqualTo(new Broken(1, Reason.FOREIGN));
    }

    @Test
    void noticesAnEventThatWasSealedAnewWithoutItsSuccessors() {
        var forged = new ArrayList<>(chain);
        Event fifth = chain.get(4);
        forged.set(4, HashChain.seal(withBody(fifth.unsealed(), "{}"), fifth.previousHash()));
        assertThat(verify(forged)).isEqualTo(new Broken(6, Reason.PREVIOUS_HASH_DIFFERS));
    }

    @Test
    void noticesAChangedBodyAtItsOwnSequence() {
        var forged = new ArrayList<>(chain);
        Event fifth = chain.get(4);
        forged.set(4, Event.of(withBody(fifth.unsealed(), "{}"), fifth.previousHash(), fifth.hash()));
        assertThat(verify(forged)).isEqualTo(new Broken(5, Reason.HASH_DIFFERS));
    }

    @Test
    void refusesTextThatWouldNotComeBackFromTheDatabase() {
        UnsealedEvent event = Events.unsealed("centre", 1, 1);
        assertThat(withBody(event, "{\"text\":\"🚒\"}").body()).contains("🚒");
        assertThatThrownBy(() -> withBody(event, "{\"\uD83D\"}")).hasMessageContaining("U+D83D");
        assertThatThrownBy(() -> withBody(event, "a\0")).hasMessageContaining("character 1");
        assertThatThrownBy(() -> withBody(event, "")).hasMessageContaining("body");
    }

    static UnsealedEvent withBody(UnsealedEvent event, String body) {
        return new UnsealedEvent(
                event.id(),
                event.actId(),
                event.world(),
                event.stream(),
                event.node(),
                event.incarnation(),
                event.sequence(),
                event.term(),
                event.basedOn(),
                event.clock(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.type(),
                event.version(),
                body);
    }
}
