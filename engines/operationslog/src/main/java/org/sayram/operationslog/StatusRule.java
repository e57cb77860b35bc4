package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.List;
import org.sayram.kernel.code.DutyState;
import org.sayram.operationslog.AssignmentState.Legality;
import org.sayram.operationslog.AssignmentState.Step;
import org.sayram.operationslog.IncidentFact.StatusReported;
import org.sayram.operationslog.ReviewItem.Reason;

/** Status of an assignment: all are kept; current is the latest legal one; an illegal step is kept and marked for review. */
final class StatusRule {
    private final List<OrderedFact<StatusReported>> statuses;
    private final Review review;
    private final List<Step> steps = new ArrayList<>();
    private DutyState current = DutyState.READY;
    private boolean left;

    StatusRule(IncidentLog log, List<OrderedFact<StatusReported>> statuses, Review review) {
        this.statuses = statuses;
        this.review = review;
        var corrections = new Corrections<StatusReported>(log);
        statuses.forEach(status -> corrections.add(status, status.fact().corrects()));
        corrections.places().forEach(this::take);
        corrections.dangling().forEach(event -> review.add(event, Reason.CORRECTS_NOTHING));
    }

    DutyState current() {
        return current;
    }

    List<Step> steps() {
        return steps;
    }

    /** Whether the unit has left on the order and is back in station. */
    boolean isBack() {
        return left && current == DutyState.READY;
    }

    /** A unit that goes on working after its order was cancelled may not have heard of it. */
    void reviewAfter(OrderKey cancelled) {
        statuses.stream()
                .filter(status -> cancelled.isBefore(status.key()))
                .filter(status -> status.fact().state() != DutyState.RETURNING
                        && status.fact().state() != DutyState.READY)
                .forEach(status -> review.add(status.id(), Reason.STATUS_AFTER_CANCEL));
    }

    private void take(List<OrderedFact<StatusReported>> place) {
        for (OrderedFact<StatusReported> corrected : place.subList(0, place.size() - 1)) {
            steps.add(step(corrected, Legality.CORRECTED));
        }
        OrderedFact<StatusReported> counting = place.getLast();
        Legality legality = judge(counting.fact().state());
        steps.add(step(counting, legality));
        if (legality == Legality.LEGAL) {
            current = counting.fact().state();
            left = true;
        } else if (legality == Legality.ILLEGAL) {
            review.add(counting.id(), Reason.ILLEGAL_STATUS);
        }
    }

    private Legality judge(DutyState state) {
        if (current.next().contains(state)) {
            return Legality.LEGAL;
        }
        return state == current ? Legality.REPEAT : Legality.ILLEGAL;
    }

    private static Step step(OrderedFact<StatusReported> status, Legality legality) {
        StatusReported fact = status.fact();
        return new Step(
                status.id(), fact.state(), fact.reporter(), status.event().occurredAt(), legality, fact.corrects());
    }
}
