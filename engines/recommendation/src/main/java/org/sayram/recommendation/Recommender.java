package org.sayram.recommendation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.RunCard;
import org.sayram.recommendation.plan.Substitutions;

/**
 * Recommends units for an incident by the rules of the dispatch facts, section 7.3. The same question always has the same
 * answer, in whatever order the candidates come.
 */
public final class Recommender {
    private final Substitutions substitutions;
    private final VehicleTypes types;

    /** A recommender that works with one edition of the plan and one table of vehicle types. */
    public Recommender(Substitutions substitutions, VehicleTypes types) {
        this.substitutions = substitutions;
        this.types = types;
    }

    /**
     * What to send to a call, out of these candidates. Candidates already sent to it are left out; a unit that stands twice among
     * them is refused.
     */
    public Recommendation recommend(Call call, List<Candidate> candidates, Policy policy) {
        Set<String> sent = call.alreadySent().stream().map(Unit::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!seen.add(candidate.unit().id())) {
                throw new IllegalArgumentException(
                        "unit " + candidate.unit().id() + " stands twice among the candidates");
            }
        }
        List<Runner> runners = candidates.stream()
                .filter(candidate -> !sent.contains(candidate.unit().id()))
                .map(candidate -> Runner.of(candidate, policy))
                .sorted(Runner.BY_ARRIVAL)
                .toList();
        var selection = new Selection(call, policy, runners, substitutions, types);
        selection.run();
        return new Explanation(call, policy, runners, selection, new Tables(substitutions, types)).recommendation();
    }

    /** The two tables every judgement about types needs. */
    record Tables(Substitutions substitutions, VehicleTypes types) {}

    /** What a card still wants once these units are counted: the difference to a higher level, before anyone is chosen. */
    public List<Requirement> stillWanted(RunCard card, List<Unit> alreadySent) {
        var result = Assignment.countSent(card, substitutions, alreadySent);
        List<Requirement> open = new ArrayList<>();
        for (int at = 0; at < card.requirements().size(); at++) {
            Requirement requirement = card.requirements().get(at);
            int requirementAt = at;
            long filled = result.bySent().stream()
                    .filter(one -> one.requirement() == requirementAt)
                    .count();
            int missing = requirement.count() - (int) filled;
            if (missing > 0) {
                open.add(new Requirement(requirement.wanted(), missing));
            }
        }
        return open;
    }
}
