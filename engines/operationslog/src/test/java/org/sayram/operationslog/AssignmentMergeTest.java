package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.DutyState;
import org.sayram.operationslog.AssignmentState.Legality;
import org.sayram.operationslog.AssignmentState.Standing;
import org.sayram.operationslog.AssignmentState.Step;
import org.sayram.operationslog.IncidentAlarm.DoubleAssignment;
import org.sayram.operationslog.IncidentFact.*;
import org.sayram.operationslog.ReviewItem.Reason;

class AssignmentMergeTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String UNIT = "unit/tanker-1";

    private final TestNode centre = TestNode.of("centre");
    private final TestNode post = TestNode.of("post");

    @BeforeEach
    void open() {
        centre.write(new IncidentOpened("1", "A", "fire", "here", null));
        centre.meet(post);
    }

    private static UnitAssigned assign(UUID assignment) {
        return new UnitAssigned(assignment, UNIT, "Tanker 1");
    }

    private static StatusReported status(UUID assignment, DutyState state) {
        return new StatusReported(assignment, state, Reporter.CREW, null);
    }

    private AssignmentState one() {
        return centre.state().assignments().getFirst();
    }

    private Standing standing(TestNode node, UUID assignment) {
        return node.state().assignments().stream()
                .filter(state -> state.id().equals(assignment))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void followsACrewThroughTheLegalStatesUntilItIsBack() {
        centre.write(assign(ONE));
        assertThat(one().ended()).isFalse();
        for (DutyState state :
                List.of(DutyState.TURNED_OUT, DutyState.ON_THE_WAY, DutyState.ON_SCENE, DutyState.RETURNING)) {
            centre.write(status(ONE, state));
            assertThat(one().current()).isEqualTo(state);
            assertThat(one().ended()).isFalse();
        }
        centre.write(status(ONE, DutyState.READY));
        assertThat(one().ended()).isTrue();
        assertThat(one().steps()).extracting(Step::legality).containsOnly(Legality.LEGAL);
        assertThat(centre.state().review()).isEmpty();
    }

    @Test
    void keepsAnIllegalStepForReviewWithoutMoving() {
        centre.write(assign(ONE));
        centre.write(status(ONE, DutyState.TURNED_OUT));
        UUID illegal = centre.write(status(ONE, DutyState.WATER_ON));
        assertThat(one().current()).isEqualTo(DutyState.TURNED_OUT);
        assertThat(one().steps()).extracting(Step::legality).containsExactly(Legality.LEGAL, Legality.ILLEGAL);
        assertThat(centre.state().review()).containsExactly(new ReviewItem(illegal, Reason.ILLEGAL_STATUS));
    }

    @Test
    void takesTheSameStateFromTwoReportersAsARepeat() {
        centre.write(assign(ONE));
        centre.meet(post);
        centre.write(status(ONE, DutyState.TURNED_OUT));
        post.write(new StatusReported(ONE, DutyState.TURNED_OUT, Reporter.RADIO, null));
        centre.meet(post);
        assertThat(one().steps()).extracting(Step::legality).containsExactly(Legality.LEGAL, Legality.REPEAT);
        assertThat(centre.state().review()).isEmpty();
    }

    @Test
    void mendsAWrongStatusInItsPlaceSoThatTheStepsAfterItBecomeLegal() {
        centre.write(assign(ONE));
        centre.write(status(ONE, DutyState.TURNED_OUT));
        UUID slip = centre.write(status(ONE, DutyState.READY));
        centre.write(status(ONE, DutyState.ON_SCENE));
        assertThat(one().current()).isEqualTo(DutyState.READY);
        centre.write(new StatusReported(ONE, DutyState.ON_THE_WAY, Reporter.SEAT, slip));
        assertThat(one().current()).isEqualTo(DutyState.ON_SCENE);
        assertThat(one().steps())
                .extracting(Step::legality)
                .containsExactly(Legality.LEGAL, Legality.CORRECTED, Legality.LEGAL, Legality.LEGAL);
        assertThat(centre.state().review()).isEmpty();
    }

    @Test
    void endsACancelledAssignmentAndReviewsWorkReportedAfterwards() {
        centre.write(assign(ONE));
        centre.write(status(ONE, DutyState.TURNED_OUT));
        centre.write(new AssignmentCancelled(ONE, "false alarm"));
        UUID unaware = centre.write(status(ONE, DutyState.ON_THE_WAY));
        centre.write(status(ONE, DutyState.RETURNING));
        assertThat(one().ended()).isTrue();
        assertThat(one().cancelledBecause()).isEqualTo("false alarm");
        assertThat(centre.state().review()).containsExactly(new ReviewItem(unaware, Reason.STATUS_AFTER_CANCEL));
    }

    @Test
    void reviewsAStatusOfAnAssignmentThatIsNotHeld() {
        UUID stray = centre.write(status(TWO, DutyState.TURNED_OUT));
        assertThat(centre.state().assignments()).isEmpty();
        assertThat(centre.state().review()).contains(new ReviewItem(stray, Reason.UNKNOWN_ASSIGNMENT));
    }

    @Test
    void raisesTheAlarmOnBothSidesWhenTwoNodesAssignedOneUnit() {
        centre.write(assign(ONE));
        post.write(assign(TWO));
        centre.meet(post);
        var alarm = new DoubleAssignment(UNIT, List.of(ONE, TWO), null);
        assertThat(centre.state().alarms()).containsExactly(alarm);
        assertThat(post.state().alarms()).containsExactly(alarm);
        assertThat(standing(centre, ONE)).isEqualTo(Standing.UNDECIDED);
        assertThat(standing(centre, TWO)).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void letsTheOneStandThatTheCrewAcknowledgedFirst() {
        centre.write(assign(ONE));
        post.write(assign(TWO));
        post.write(new OrderReceived(TWO, Receipt.PERSON));
        centre.write(new OrderReceived(ONE, Receipt.MACHINE));
        centre.meet(post);
        assertThat(centre.state().alarms()).containsExactly(new DoubleAssignment(UNIT, List.of(ONE, TWO), TWO));
        centre.write(status(ONE, DutyState.TURNED_OUT));
        assertThat(standing(centre, TWO)).isEqualTo(Standing.STANDS);
        assertThat(standing(centre, ONE)).isEqualTo(Standing.YIELDS);
    }

    @Test
    void letsAPersonDecideAgainstTheAcknowledgement() {
        centre.write(assign(ONE));
        post.write(assign(TWO));
        post.write(status(TWO, DutyState.TURNED_OUT));
        centre.meet(post);
        centre.write(new DoubleAssignmentSettled(UNIT, TWO), "system:auto", UUID.randomUUID());
        assertThat(centre.state().alarms()).hasSize(1);
        centre.write(new DoubleAssignmentSettled(UNIT, ONE));
        assertThat(centre.state().alarms()).isEmpty();
        assertThat(standing(centre, ONE)).isEqualTo(Standing.STANDS);
        assertThat(standing(centre, TWO)).isEqualTo(Standing.YIELDS);
    }

    @Test
    void ringsAgainForAThirdAssignmentMadeAfterTheDecision() {
        centre.write(assign(ONE));
        post.write(assign(TWO));
        centre.meet(post);
        centre.write(new DoubleAssignmentSettled(UNIT, ONE));
        UUID three = new UUID(0, 3);
        centre.write(assign(three));
        assertThat(centre.state().alarms()).containsExactly(new DoubleAssignment(UNIT, List.of(ONE, three), null));
    }

    @Test
    void doesNotCallItDoubleWhenTheFirstIsOverOrOnItsWayHome() {
        centre.write(assign(ONE));
        for (DutyState state : List.of(DutyState.TURNED_OUT, DutyState.ON_THE_WAY, DutyState.RETURNING)) {
            centre.write(status(ONE, state));
        }
        centre.write(assign(TWO));
        assertThat(centre.state().alarms()).isEmpty();
        assertThat(standing(centre, ONE)).isEqualTo(Standing.RELEASED);
        assertThat(standing(centre, TWO)).isEqualTo(Standing.STANDS);
    }

    @Test
    void findsADoubleAssignmentAcrossTwoIncidents() {
        var otherIncident = new TestNode("post", 2, Duration.ofSeconds(5));
        otherIncident.write(assign(TWO));
        otherIncident.write(new OrderReceived(TWO, Receipt.PERSON));
        centre.write(assign(ONE));
        AssignmentState elsewhere = otherIncident.state().assignments().getFirst();
        UnitDuty duty = UnitFold.fold(UNIT, List.of(elsewhere, one()));
        assertThat(duty.doubled()).isTrue();
        assertThat(duty.claims()).containsExactly(ONE, TWO);
        assertThat(duty.standing()).isEqualTo(TWO);
        centre.after(Duration.ofMinutes(1)).write(new DoubleAssignmentSettled(UNIT, ONE));
        UnitDuty decided = UnitFold.fold(UNIT, List.of(elsewhere, one()));
        assertThat(decided.doubled()).isFalse();
        assertThat(decided.standing()).isEqualTo(ONE);
        assertThat(decided.standingOf(TWO)).isEqualTo(Standing.YIELDS);
    }

    @Test
    void refusesToFoldAnotherUnitsAssignment() {
        centre.write(assign(ONE));
        assertThatThrownBy(() -> UnitFold.fold("unit/other", List.of(one()))).hasMessageContaining(UNIT);
    }
}
