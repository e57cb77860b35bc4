package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.DutyState;
import org.sayram.operationslog.IncidentAlarm.TwoCommandHolders;
import org.sayram.operationslog.IncidentFact.*;
import org.sayram.operationslog.IncidentState.Status;
import org.sayram.operationslog.ReviewItem.Reason;

class CommandMergeTest {
    private static final UUID ONE = new UUID(0, 1);

    private final TestNode centre = TestNode.of("centre");
    private final TestNode post = TestNode.of("post");

    @BeforeEach
    void open() {
        centre.write(new IncidentOpened("1", "A", "fire", "here", null));
        handOver(centre, "person:wang");
        centre.meet(post);
    }

    private static UUID handOver(TestNode node, String to) {
        UUID offer = node.write(new CommandOffered(to));
        return node.write(new CommandAccepted(offer, to));
    }

    private NodeHandedBack postBack() {
        return new NodeHandedBack("post", 1, post.sequence());
    }

    @Test
    void doesNotPassCommandBeforeItIsAccepted() {
        UUID offer = centre.write(new CommandOffered("person:li"));
        assertThat(centre.state().command().holder()).isEqualTo("person:wang");
        assertThat(centre.state().command().offers())
                .extracting(CommandState.Offer::event)
                .containsExactly(offer);
        UUID stranger = centre.write(new CommandAccepted(offer, "person:zhao"));
        assertThat(centre.state().command().holder()).isEqualTo("person:wang");
        assertThat(centre.state().review()).containsExactly(new ReviewItem(stranger, Reason.ACCEPTED_WITHOUT_OFFER));
        centre.write(new CommandAccepted(offer, "person:li"));
        assertThat(centre.state().command().holder()).isEqualTo("person:li");
        assertThat(centre.state().command().offers()).isEmpty();
    }

    @Test
    void countsOneTermMoreAtEachHandOver() {
        assertThat(centre.state().command().term()).isEqualTo(1);
        handOver(centre, "person:li");
        assertThat(centre.state().command().term()).isEqualTo(2);
    }

    @Test
    void raisesTheAlarmWhenCommandWasAssumedOfflineWhileItWasHandedOverAtTheCentre() {
        handOver(centre, "person:li");
        post.after(Duration.ofMinutes(5)).write(new CommandAssumed("person:zhao", "authority/7"));
        centre.meet(post);
        assertThat(centre.state()).isEqualTo(post.state());
        assertThat(centre.state().command().conflict()).isTrue();
        assertThat(centre.state().alarms())
                .containsExactly(new TwoCommandHolders(2, List.of("person:li", "person:zhao")));
        handOver(centre, "person:zhao");
        assertThat(centre.state().command()).isEqualTo(new CommandState("person:zhao", 3, false, List.of()));
        assertThat(centre.state().alarms()).isEmpty();
        assertThat(centre.state().review()).extracting(ReviewItem::reason).containsOnly(Reason.COMMAND_CONTESTED);
    }

    @Test
    void letsTheAssumedCommandHoldWithoutAlarmWhenNobodyElseTookIt() {
        post.write(new CommandAssumed("person:zhao", "authority/7"));
        centre.meet(post);
        assertThat(centre.state().command()).isEqualTo(new CommandState("person:zhao", 2, false, List.of()));
    }

    @Test
    void endsAndClosesWhenAllUnitsAreBack() {
        centre.write(new UnitAssigned(ONE, "unit/1", "Tanker 1"));
        centre.write(new IncidentEnded("fire out"));
        assertThat(centre.state().status()).isEqualTo(Status.ENDED);
        assertThat(centre.state().outcome()).isEqualTo("fire out");
        centre.write(new StatusReported(ONE, DutyState.TURNED_OUT, Reporter.CREW, null));
        centre.write(new StatusReported(ONE, DutyState.READY, Reporter.CREW, null));
        assertThat(centre.state().status()).isEqualTo(Status.CLOSED);
        centre.write(new IncidentReopened("flared up"));
        assertThat(centre.state().status()).isEqualTo(Status.OPEN);
        assertThat(centre.state().outcome()).isNull();
    }

    @Test
    void doesNotEndForSomeoneWhoDidNotKnowThatCommandHadPassed() {
        post.write(new CommandAssumed("person:zhao", "authority/7"));
        UUID ending = centre.after(Duration.ofMinutes(5)).write(new IncidentEnded("thought it was over"));
        centre.meet(post);
        assertThat(centre.state().status()).isEqualTo(Status.OPEN);
        assertThat(centre.state().review()).containsExactly(new ReviewItem(ending, Reason.ENDED_WITHOUT_COMMAND));
        post.write(new IncidentEnded("over"));
        assertThat(post.state().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void doesNotArchiveBeforeItIsClosedOrBeforeThePostHasComeBack() {
        post.write(new NoteKept(NoteKind.NOTE, "took part"));
        centre.meet(post);
        UUID open = centre.write(new IncidentArchived());
        centre.write(new IncidentEnded("over"));
        UUID without = centre.write(new IncidentArchived());
        assertThat(centre.state().status()).isEqualTo(Status.CLOSED);
        assertThat(centre.state().review())
                .containsExactly(
                        new ReviewItem(open, Reason.ARCHIVED_TOO_EARLY),
                        new ReviewItem(without, Reason.ARCHIVED_TOO_EARLY));
        centre.write(postBack());
        centre.write(new IncidentArchived());
        assertThat(centre.state().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void archivesAfterThePostHandedBackByItself() {
        post.write(new NoteKept(NoteKind.NOTE, "took part"));
        post.write(postBack());
        centre.meet(post);
        centre.write(new IncidentEnded("over"));
        centre.write(new IncidentArchived());
        assertThat(centre.state().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void sendsToReviewWhatALostPostWroteEvenIfItWasWrittenLongBefore() {
        post.write(new NoteKept(NoteKind.NOTE, "arrived in time"));
        centre.meet(post);
        long held = post.sequence();
        UUID late = post.write(new UnitAssigned(ONE, "unit/1", "Tanker 1"));
        centre.after(Duration.ofHours(1)).write(new NodeDeclaredLost("post", 1, held));
        centre.write(new IncidentEnded("over"));
        UUID archived = centre.write(new IncidentArchived());
        IncidentState before = centre.state();
        assertThat(before.status()).isEqualTo(Status.ARCHIVED);
        centre.meet(post);
        IncidentState after = centre.state();
        assertThat(after.status()).isEqualTo(Status.ARCHIVED);
        assertThat(after.assignments()).isEmpty();
        assertThat(after.notes()).isEqualTo(before.notes());
        assertThat(after.review()).containsExactly(new ReviewItem(late, Reason.LATE_AFTER_ARCHIVE));
        assertThat(after.timeline()).endsWith(archived, late);
        assertThat(after).isEqualTo(post.state());
    }

    @Test
    void sendsToReviewWhatComesAfterArchivingFromTheCentreItself() {
        centre.write(new IncidentEnded("over"));
        centre.write(new IncidentArchived());
        UUID late = centre.write(new IncidentReopened("too late"));
        assertThat(centre.state().status()).isEqualTo(Status.ARCHIVED);
        assertThat(centre.state().review()).containsExactly(new ReviewItem(late, Reason.LATE_AFTER_ARCHIVE));
    }
}
