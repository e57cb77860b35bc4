package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmOccurred;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmState;
import org.sayram.operations.StreamEvent;

/** What becomes of signals at the alarm desk, without a database. */
class AlarmRoundTest {
    private static final Instant NOW = Instant.parse("2026-06-15T00:30:00Z");
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final long TERMINAL = 652701000001L;
    private static final int NORMAL = 1;
    private static final int FIRE = 3;
    private static final int FAULT = 5;

    private static Signal component(long address, int status) {
        return new Signal(TERMINAL, Signal.COMPONENT, 1, 1, 42, address, 0, status, "", null, NOW);
    }

    private static Signal system(int status) {
        return new Signal(TERMINAL, Signal.SYSTEM, 1, 1, -1, -1, 0, status, "", null, NOW);
    }

    private static Signal terminal(int status) {
        return new Signal(TERMINAL, Signal.TERMINAL, -1, -1, -1, -1, 0, status, "", null, NOW);
    }

    private static Signal operation(int kind, int flags) {
        int system = kind == Signal.FACILITY_OPERATION ? 1 : -1;
        return new Signal(TERMINAL, kind, system, system, -1, -1, 1, flags, "", null, NOW);
    }

    private static AlarmStore.OpenAlarm open(
            Signal of, AlarmKind kind, AlarmState state, boolean restored, @Nullable Instant judgedAt) {
        return new AlarmStore.OpenAlarm(
                UUID.randomUUID(),
                kind,
                of.pointKey(),
                TERMINAL,
                state,
                restored,
                NOW.minusSeconds(3600),
                judgedAt,
                false);
    }

    private static AlarmRound round(AlarmStore.OpenAlarm... open) {
        return new AlarmRound(List.of(open), AGAIN, UUID::randomUUID, AlarmRoundTest::point, Set.of());
    }

    private static AlarmPoint point(Signal signal) {
        return new AlarmPoint(
                null,
                signal.address(),
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                signal.systemType(),
                signal.systemAddress(),
                signal.componentType(),
                signal.componentAddress(),
                "",
                null,
                "");
    }

    private static List<String> said(AlarmRound round, Signal... signals) {
        round.take(List.of(signals));
        return round.events().stream().map(AlarmRoundTest::word).toList();
    }

    private static String word(StreamEvent event) {
        return switch (event.body()) {
            case AlarmRaised raised -> "raised " + raised.kind().code();
            case AlarmOccurred occurred -> "occurred " + occurred.occurrences();
            default -> event.body().getClass().getSimpleName();
        };
    }

    @Test
    void makesOneAlarmWithTwoOccurrencesOfTwoFiresAtOnce() {
        var round = round();
        assertThat(said(round, component(1, FIRE), component(1, FIRE))).containsExactly("raised fire", "occurred 2");
        assertThat(round.occurrences())
                .extracting(AlarmStore.Occurrence::number)
                .containsExactly(1, 2);
    }

    @Test
    void makesTwoAlarmsOfFiresAtTwoPoints() {
        assertThat(said(round(), component(1, FIRE), component(2, FIRE))).containsExactly("raised fire", "raised fire");
    }

    @Test
    void ringsForAFireWhoseNormalBitIsClearAndMarksIt() {
        var round = round();
        assertThat(said(round, component(1, 2))).containsExactly("raised fire");
        assertThat(((AlarmRaised) round.events().getFirst().body()).testMark()).isTrue();
        var withBit = round();
        said(withBit, component(1, FIRE));
        assertThat(((AlarmRaised) withBit.events().getFirst().body()).testMark())
                .isFalse();
    }

    @Test
    void takesTheSystemsFireForTheOneOfItsComponent() {
        assertThat(said(round(), system(FIRE), component(1, FIRE), terminal(FIRE)))
                .containsExactly("raised fire", "occurred 2", "occurred 3");
        var fire = open(component(1, 0), AlarmKind.FIRE, AlarmState.TAKEN, false, null);
        assertThat(said(round(fire), system(FIRE))).containsExactly("occurred 1");
    }

    @Test
    void ringsForASystemWhoseComponentsAreQuiet() {
        assertThat(said(round(), system(FIRE))).containsExactly("raised fire");
        var over = open(component(1, 0), AlarmKind.FIRE, AlarmState.TAKEN, true, null);
        assertThat(said(round(over), system(FIRE))).containsExactly("raised fire");
    }

    @Test
    void doesNotTakeAnotherSystemsFireForThisOnes() {
        var other = new Signal(TERMINAL, Signal.COMPONENT, 1, 2, 42, 1, 0, FIRE, "", null, NOW);
        assertThat(said(round(), other, system(FIRE))).containsExactly("raised fire", "raised fire");
    }

    @Test
    void restoresAFireAndLeavesTheVerdictToAPerson() {
        var fire = open(component(1, 0), AlarmKind.FIRE, AlarmState.VERIFYING, false, null);
        assertThat(said(round(fire), component(1, NORMAL), component(1, NORMAL)))
                .containsExactly("AlarmRestored");
    }

    @Test
    void closesAFaultThatIsOver() {
        assertThat(said(round(), component(1, FAULT), component(1, NORMAL), component(1, FAULT)))
                .containsExactly("raised fault", "AlarmRestored", "AlarmClosed", "raised fault");
    }

    @Test
    void countsAFireThatComesBackAsAnOccurrence() {
        var fire = open(component(1, 0), AlarmKind.FIRE, AlarmState.TAKEN, true, null);
        var round = round(fire);
        round.hasCome(fire.id(), 700);
        assertThat(said(round, component(1, FIRE))).containsExactly("occurred 701");
    }

    @Test
    void ringsAnewAfterFalseOnlyWhenItBeganAnewOrGoesOnForLong() {
        Signal fire = component(1, FIRE);
        Instant justNow = NOW.minusSeconds(60);
        assertThat(said(round(open(fire, AlarmKind.FIRE, AlarmState.FALSE, false, justNow)), fire))
                .containsExactly("occurred 1");
        assertThat(said(round(open(fire, AlarmKind.FIRE, AlarmState.FALSE, true, justNow)), fire))
                .containsExactly("raised fire");
        assertThat(said(
                        round(open(
                                fire,
                                AlarmKind.FIRE,
                                AlarmState.TEST,
                                false,
                                NOW.minus(AGAIN).minusMillis(1))),
                        fire))
                .containsExactly("raised fire");
        assertThat(said(round(open(fire, AlarmKind.FIRE, AlarmState.CONFIRMED, true, NOW.minusSeconds(7200))), fire))
                .containsExactly("occurred 1");
    }

    @Test
    void keepsTheLogShortInAStormAndTheOccurrencesComplete() {
        var round = round();
        for (int number = 0; number < 1000; number++) {
            round.take(List.of(component(1, FIRE)));
        }
        assertThat(round.events()).hasSize(10 + 6); // the first ten, then 16, 32, 64, 128, 256, 512
        assertThat(round.occurrences()).hasSize(1000);
    }

    @Test
    void takesAResetOfThePanelForTheEndOfItsFires() {
        var fire = open(component(1, 0), AlarmKind.FIRE, AlarmState.TAKEN, false, null);
        assertThat(said(round(fire), operation(Signal.FACILITY_OPERATION, 1))).containsExactly("AlarmRestored");
        assertThat(said(round(fire), operation(Signal.FACILITY_OPERATION, 1 << 3)))
                .containsExactly("AlarmRestored");
        assertThat(said(round(fire), operation(Signal.FACILITY_OPERATION, 1 << 1)))
                .isEmpty();
        assertThat(said(round(fire), operation(Signal.TERMINAL_OPERATION, 1))).isEmpty();
    }

    @Test
    void ringsWhenSomebodyPressesTheButtonOfTheTerminal() {
        assertThat(said(round(), operation(Signal.TERMINAL_OPERATION, 1 << 2))).containsExactly("raised fire");
        assertThat(said(round(), operation(Signal.TERMINAL_OPERATION, 1 << 2), operation(Signal.TERMINAL_OPERATION, 1)))
                .containsExactly("raised fire", "AlarmRestored");
    }

    @Test
    void takesLostPowerForAFault() {
        assertThat(said(round(), terminal(1 | 1 << 3))).containsExactly("raised fault");
        assertThat(said(round(), terminal(1 | 1 << 6))).containsExactly("raised fault");
        assertThat(said(round(), system(1 | 1 << 8))).containsExactly("raised fault");
        assertThat(said(round(), component(1, 1 | 1 << 8))).containsExactly("raised fault");
        assertThat(said(round(), component(1, 1 | 1 << 6))).isEmpty();
    }

    @Test
    void keepsFaultAndFireOfOnePointApart() {
        assertThat(said(round(), component(1, 1 | 2 | 4 | 8 | 16)))
                .containsExactly("raised fire", "raised fault", "raised shielded", "raised supervisory");
    }

    @Test
    void marksTheFireOfAPointUnderTestAndRingsAnewWhenTheTestIsOver() {
        Signal fire = component(1, FIRE);
        var during = new AlarmRound(List.of(), AGAIN, UUID::randomUUID, AlarmRoundTest::point, Set.of(fire.pointKey()));
        assertThat(said(during, fire, component(2, FIRE))).containsExactly("raised fire", "raised fire");
        assertThat(during.raised()).extracting(AlarmRaised::underCommissioning).containsExactly(true, false);

        var marked = new AlarmStore.OpenAlarm(
                UUID.randomUUID(), AlarmKind.FIRE, fire.pointKey(), TERMINAL, AlarmState.TAKEN, false, NOW, null, true);
        var after = round(marked);
        assertThat(said(after, fire)).as("nobody announced this one").containsExactly("raised fire");
        assertThat(after.raised()).extracting(AlarmRaised::underCommissioning).containsExactly(false);
    }
}
