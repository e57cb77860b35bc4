package org.sayram.operationslog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.IncidentFact.IncidentEnded;
import org.sayram.operationslog.IncidentFact.IncidentReopened;
import org.sayram.operationslog.IncidentState.Status;
import org.sayram.operationslog.ReviewItem.Reason;

/** Ending: whoever holds command ends the incident; it is closed when all assignments have ended too. */
final class EndingRule {
    private @Nullable OrderedFact<IncidentEnded> ending;

    EndingRule(IncidentLog log, CommandRule command, Review review) {
        for (OrderedFact<IncidentFact> placed : log.row(MergeRow.ENDING)) {
            if (placed.fact() instanceof IncidentEnded ended) {
                end(new OrderedFact<>(ended, placed.at()), command, review);
            } else if (placed.fact() instanceof IncidentReopened) {
                ending = null;
            }
        }
    }

    private void end(OrderedFact<IncidentEnded> ended, CommandRule command, Review review) {
        if (command.isUnderLatestCommand(ended.at())) {
            ending = ended;
        } else {
            review.add(ended.id(), Reason.ENDED_WITHOUT_COMMAND);
        }
    }

    Status status(List<AssignmentState> assignments) {
        if (ending == null) {
            return Status.OPEN;
        }
        return assignments.stream().allMatch(AssignmentState::ended) ? Status.CLOSED : Status.ENDED;
    }

    @Nullable
    String outcome() {
        return ending == null ? null : ending.fact().outcome();
    }
}
