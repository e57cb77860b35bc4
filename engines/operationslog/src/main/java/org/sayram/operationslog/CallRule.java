package org.sayram.operationslog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact.CallJoined;
import org.sayram.operationslog.IncidentFact.CallSeparated;

/** Merging duplicate calls: only a person does it, and it can be undone; the latest act on a call counts. */
final class CallRule {
    private CallRule() {}

    static List<UUID> calls(IncidentLog log, Review review) {
        Set<UUID> calls = new LinkedHashSet<>();
        for (OrderedFact<IncidentFact> placed : log.row(MergeRow.CALLS)) {
            if (!review.isByAPerson(placed)) {
                continue;
            }
            if (placed.fact() instanceof CallJoined joined) {
                calls.add(joined.call());
            } else if (placed.fact() instanceof CallSeparated separated) {
                calls.remove(separated.call());
            }
        }
        return List.copyOf(calls);
    }
}
