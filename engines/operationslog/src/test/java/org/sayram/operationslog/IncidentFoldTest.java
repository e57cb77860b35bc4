package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operationslog.Chosen.Statement;
import org.sayram.operationslog.IncidentFact.*;
import org.sayram.operationslog.IncidentState.Note;
import org.sayram.operationslog.ReviewItem.Reason;

class IncidentFoldTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final IncidentOpened OPENED =
            new IncidentOpened("652701-C-0001", "A01", "cotton store", "Station Road 1", new GeoPoint(82.07, 44.9));

    private final TestNode centre = TestNode.of("centre");
    private final TestNode post = TestNode.of("post");

    private void openAndPart() {
        centre.write(OPENED);
        centre.meet(post);
    }

    private void meetAndAgree() {
        centre.meet(post);
        assertThat(post.state()).isEqualTo(centre.state());
    }

    @Test
    void keepsAllNotesInOrder() {
        openAndPart();
        centre.after(MINUTE).write(new NoteKept(NoteKind.NOTE, "second"));
        post.write(new NoteKept(NoteKind.MEASUREMENT, "first"));
        meetAndAgree();
        assertThat(centre.state().notes()).extracting(Note::text).containsExactly("first", "second");
    }

    @Test
    void takesTheHighestLevelOfEachScaleAndNeverMixesThem() {
        openAndPart();
        post.after(MINUTE).write(new LevelSet(LevelScale.FIRE, 2, null));
        centre.write(new LevelSet(LevelScale.FIRE, 3, null));
        centre.write(new LevelSet(LevelScale.RESCUE, 1, null));
        meetAndAgree();
        assertThat(centre.state().fireLevel()).isEqualTo(3);
        assertThat(centre.state().rescueLevel()).isEqualTo(1);
    }

    @Test
    void mendsASlipOfTheLevelByACorrectionAndACorrectionOfThat() {
        UUID slip = centre.write(new LevelSet(LevelScale.FIRE, 5, null));
        UUID mended = centre.write(new LevelSet(LevelScale.FIRE, 2, slip));
        assertThat(centre.state().fireLevel()).isEqualTo(2);
        centre.write(new LevelSet(LevelScale.FIRE, 3, mended));
        assertThat(centre.state().fireLevel()).isEqualTo(3);
        assertThat(centre.state().review()).isEmpty();
    }

    @Test
    void countsACorrectionOfSomethingNotHeldAsItsOwnStatementAndReviewsIt() {
        centre.write(new LevelSet(LevelScale.FIRE, 2, null));
        UUID lost = centre.write(new LevelSet(LevelScale.FIRE, 4, UUID.randomUUID()));
        assertThat(centre.state().fireLevel()).isEqualTo(4);
        assertThat(centre.state().review()).containsExactly(new ReviewItem(lost, Reason.CORRECTS_NOTHING));
    }

    @Test
    void refusesALevelOutsideItsScale() {
        assertThatThrownBy(() -> new LevelSet(LevelScale.RESCUE, 5, null)).hasMessageContaining("5");
    }

    @Test
    void takesAddressOfTheHighestCommandTermAndKeepsTheOtherAsASuggestion() {
        openAndPart();
        post.write(new CommandAssumed("person:li", "authority/7"));
        post.write(new AddressSet("Cotton Street, rear gate"));
        centre.after(MINUTE).write(new AddressSet("Cotton Street 12"));
        meetAndAgree();
        Chosen<String> address = centre.state().address();
        assertThat(address.findValue()).contains("Cotton Street, rear gate");
        assertThat(address.suggestions())
                .extracting(Statement::value)
                .containsExactly("Station Road 1", "Cotton Street 12");
    }

    @Test
    void takesTheLaterTypeAndPositionUnderTheSameTerm() {
        openAndPart();
        post.write(new TypeSet("B02", "vehicle fire"));
        centre.after(MINUTE).write(new TypeSet("C03", "warehouse fire"));
        centre.write(new PositionSet(new GeoPoint(82.08, 44.91)));
        meetAndAgree();
        assertThat(centre.state().type().findValue()).contains(new IncidentType("C03", "warehouse fire"));
        assertThat(centre.state().position().findValue()).contains(new GeoPoint(82.08, 44.91));
        assertThat(centre.state().position().suggestions()).hasSize(1);
    }

    @Test
    void keepsTheLatestWholeDrawingAndEveryEarlierVersion() {
        UUID line = UUID.randomUUID();
        openAndPart();
        centre.write(new ObjectDrawn(line, "{\"v\":1}"));
        post.after(MINUTE).write(new ObjectDrawn(line, "{\"v\":2}"));
        meetAndAgree();
        assertThat(centre.state().drawings()).singleElement().satisfies(drawing -> {
            assertThat(drawing.findCurrent()).contains("{\"v\":2}");
            assertThat(drawing.versions())
                    .extracting(Drawing.Version::geoJson)
                    .containsExactly("{\"v\":1}", "{\"v\":2}");
        });
        centre.write(new ObjectDeleted(line));
        assertThat(centre.state().drawings().getFirst().findCurrent()).isEmpty();
        assertThat(centre.state().drawings().getFirst().versions()).hasSize(3);
    }

    @Test
    void joinsAndSeparatesCallsOnlyForAPerson() {
        UUID call = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        centre.write(new CallJoined(call));
        UUID machine = centre.write(new CallJoined(other), "system:matcher", UUID.randomUUID());
        assertThat(centre.state().calls()).containsExactly(call);
        assertThat(centre.state().review()).containsExactly(new ReviewItem(machine, Reason.NOT_BY_A_PERSON));
        centre.write(new CallSeparated(call));
        assertThat(centre.state().calls()).isEmpty();
        centre.write(new CallJoined(call));
        assertThat(centre.state().calls()).containsExactly(call);
    }

    @Test
    void linksAnAlarmOnce() {
        UUID alarm = UUID.randomUUID();
        openAndPart();
        centre.write(new AlarmJoined(alarm));
        post.write(new AlarmJoined(alarm));
        meetAndAgree();
        assertThat(centre.state().linkedAlarms()).containsExactly(alarm);
    }

    @Test
    void countsAnActSentToTwoNodesOnceAndFollowsReferencesToEitherCopy() {
        openAndPart();
        UUID act = UUID.randomUUID();
        centre.write(new NoteKept(NoteKind.NOTE, "heard twice"), "person:1", act);
        UUID levelAct = UUID.randomUUID();
        UUID kept = centre.write(new LevelSet(LevelScale.FIRE, 4, null), "person:1", levelAct);
        post.after(MINUTE).write(new NoteKept(NoteKind.NOTE, "heard twice"), "person:1", act);
        UUID copy = post.write(new LevelSet(LevelScale.FIRE, 4, null), "person:1", levelAct);
        post.write(new LevelSet(LevelScale.FIRE, 2, copy));
        meetAndAgree();
        assertThat(centre.state().notes()).hasSize(1);
        assertThat(centre.state().fireLevel()).isEqualTo(2);
        assertThat(centre.state().timeline()).contains(kept).doesNotContain(copy);
    }

    @Test
    void countsEveryEventOfOneActThatWritesSeveralOfAKind() {
        UUID act = UUID.randomUUID();
        centre.write(new NoteKept(NoteKind.PHOTO, "a"), "person:1", act);
        centre.write(new NoteKept(NoteKind.PHOTO, "b"), "person:1", act);
        assertThat(centre.state().notes()).hasSize(2);
    }

    @Test
    void refusesToMixTheLiveWorldWithAnExercise() {
        Event live = Events.chain("centre", 1, 1).getFirst();
        UnsealedEvent of = live.unsealed();
        Event exercise = HashChain.seal(
                new UnsealedEvent(
                        of.id(),
                        of.actId(),
                        "exercise/9",
                        of.stream(),
                        of.node(),
                        1,
                        2,
                        0,
                        null,
                        of.clock(),
                        of.occurredAt(),
                        of.recordedAt(),
                        of.actor(),
                        of.type(),
                        1,
                        of.body()),
                live.hash());
        var note = new NoteKept(NoteKind.NOTE, "x");
        assertThatThrownBy(() -> IncidentFold.fold(List.of(new FactEvent(live, note), new FactEvent(exercise, note))))
                .hasMessageContaining("exercise/9");
    }

    @Test
    void showsAnIncidentOfWhichTheOpeningHasNotArrivedYet() {
        centre.write(new NoteKept(NoteKind.NOTE, "ahead of its opening"));
        assertThat(centre.state().number()).isNull();
        assertThat(centre.state().status()).isEqualTo(IncidentState.Status.OPEN);
        assertThat(IncidentFold.fold(List.of()).timeline()).isEmpty();
    }

    @Test
    void leadsCausesThroughAnEventThatNoRuleMerges() {
        var fast = new TestNode("fast", Duration.ofDays(300));
        fast.write(new NoteKept(NoteKind.NOTE, "cause"));
        post.meet(fast);
        UUID between = post.write(new OtherHappened("MessageSent"));
        FactEvent message = post.held().stream()
                .filter(event -> event.event().id().equals(between))
                .findFirst()
                .orElseThrow();
        centre.receive(message);
        centre.write(new NoteKept(NoteKind.NOTE, "effect"));
        fast.held().forEach(centre::receive);
        assertThat(centre.state().notes()).extracting(Note::text).containsExactly("cause", "effect");
        assertThat(centre.state().timeline()).hasSize(3).contains(between);
    }

    @Test
    void tellsTheLastEventOfEachStream() {
        centre.write(OPENED);
        UUID assignment = UUID.randomUUID();
        UUID order = centre.write(new UnitAssigned(assignment, "unit/1", "Tanker 1"));
        UUID note = centre.write(new NoteKept(NoteKind.NOTE, "x"));
        assertThat(centre.state().lastOfStreams())
                .containsOnly(Map.entry("assignment/" + assignment, order), Map.entry(TestNode.INCIDENT, note));
    }
}
