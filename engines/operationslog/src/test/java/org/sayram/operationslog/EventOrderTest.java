package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayram.operationslog.IncidentAlarm.ClockAhead;
import org.sayram.operationslog.IncidentFact.NoteKept;

class EventOrderTest {
    private static Event event(String node, long sequence, long millis, int term, @Nullable UUID basedOn) {
        UnsealedEvent base = Events.unsealed(node, 1, sequence);
        return HashChain.seal(
                new UnsealedEvent(
                        id(node, sequence),
                        base.actId(),
                        "live",
                        "incident/1",
                        node,
                        1,
                        sequence,
                        term,
                        basedOn,
                        new HybridTime(millis, 0),
                        base.occurredAt(),
                        base.recordedAt(),
                        "person:seat-1",
                        "NoteKept",
                        1,
                        "{}"),
                Hash.NONE);
    }

    private static UUID id(String node, long sequence) {
        return new UUID(node.hashCode(), sequence);
    }

    private static List<String> order(Event... events) {
        return EventOrder.of(List.of(events)).events().stream()
                .map(placed -> placed.event().node() + placed.event().sequence())
                .toList();
    }

    @Test
    void sortsByClockThenNodeThenSequence() {
        assertThat(order(event("b", 1, 5, 0, null), event("a", 1, 5, 0, null), event("c", 1, 4, 0, null)))
                .containsExactly("c1", "a1", "b1");
    }

    @Test
    void putsAnEffectAfterItsCauseHoweverFarBehindItsClockIs() {
        Event cause = event("a", 1, 9_000_000, 0, null);
        Event effect = event("b", 1, 5, 0, cause.id());
        List<OrderedEvent> ordered = EventOrder.of(List.of(effect, cause)).events();
        assertThat(ordered).extracting(OrderedEvent::event).containsExactly(cause, effect);
        assertThat(ordered.getLast().time()).isEqualTo(new HybridTime(9_000_000, 1));
    }

    @Test
    void keepsOneNodesEventsOfAStreamInSequenceEvenIfItsClockWentBack() {
        assertThat(order(event("a", 2, 5, 0, null), event("a", 1, 900, 0, null)))
                .containsExactly("a1", "a2");
    }

    @Test
    void carriesTheCommandTermFromCauseToEffect() {
        Event cause = event("a", 1, 5, 3, null);
        Event effect = event("b", 1, 6, 1, cause.id());
        assertThat(EventOrder.of(List.of(cause, effect)).events())
                .extracting(OrderedEvent::term)
                .containsExactly(3, 3);
    }

    @Test
    void leavesOutACauseThatIsNotHeld() {
        Event orphan = event("b", 1, 5, 0, id("a", 77));
        assertThat(EventOrder.of(List.of(orphan)).events().getFirst().causes()).isEmpty();
    }

    @Test
    void cutsACircleOfForgedCausesAndStaysTheSameForEveryDelivery() {
        Event one = event("a", 1, 5, 0, id("b", 1));
        Event two = event("b", 1, 4, 0, id("c", 1));
        Event three = event("c", 1, 9, 0, id("a", 1));
        Event honest = event("d", 1, 1, 0, id("c", 1));
        var all = new ArrayList<>(List.of(one, two, three, honest));
        List<OrderedEvent> expected = EventOrder.of(all).events();
        assertThat(expected).extracting(placed -> placed.event().node()).containsExactly("b", "a", "c", "d");
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(EventOrder.of(all).events()).isEqualTo(expected);
        }
    }

    @Test
    void ignoresAnEventThatIsBasedOnALaterOneOfItsOwnNodeOrOnItself() {
        assertThat(order(event("a", 1, 5, 0, id("a", 2)), event("a", 2, 6, 0, null)))
                .containsExactly("a1", "a2");
        assertThat(order(event("a", 1, 5, 0, id("a", 1)))).containsExactly("a1");
    }

    @Test
    void doesNotOverflowTheStackOnALongLog() {
        var events = new ArrayList<Event>();
        for (int sequence = 100_000; sequence >= 1; sequence--) {
            events.add(event("a", sequence, 5, 0, null));
        }
        assertThat(EventOrder.of(events).events().getLast().event().sequence()).isEqualTo(100_000);
    }

    @Test
    void countsARepeatedEventOnce() {
        assertThat(order(event("a", 1, 5, 0, null), event("a", 1, 5, 0, null))).containsExactly("a1");
    }

    @Test
    void tellsApartTwoEventsOfAClonedNodeWithTheSameSequence() {
        Event one = event("a", 1, 5, 0, null);
        Event clone = HashChain.seal(HashChainTest.withBody(one.unsealed(), "{\"clone\":1}"), Hash.NONE);
        assertThat(EventOrder.of(List.of(one, clone)).events())
                .isEqualTo(EventOrder.of(List.of(clone, one)).events())
                .hasSize(2);
    }

    @Test
    void namesTheNodeWhoseClockIsAheadOfOneThatHasSeenItsEvents() {
        var centre = TestNode.of("centre");
        var fast = new TestNode("fast", Duration.ofDays(365));
        fast.write(new NoteKept(NoteKind.NOTE, "from next year"));
        centre.meet(fast);
        centre.write(new NoteKept(NoteKind.NOTE, "today"));
        assertThat(centre.state().alarms()).singleElement().isInstanceOfSatisfying(ClockAhead.class, alarm -> {
            assertThat(alarm.node()).isEqualTo("fast");
            assertThat(alarm.comparedWith()).isEqualTo("centre");
            assertThat(alarm.by()).isGreaterThan(Duration.ofDays(364));
        });
        assertThat(centre.state().notes())
                .extracting(IncidentState.Note::text)
                .containsExactly("from next year", "today");
    }
}
