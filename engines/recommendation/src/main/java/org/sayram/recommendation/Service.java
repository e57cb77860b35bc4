package org.sayram.recommendation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayram.recommendation.Recommendation.Role;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.Wanted;

/** What a unit that stays could have done, and the unit that does it instead. */
final class Service {
    private final Selection selection;
    private final Gaps gaps;
    private final Recommender.Tables tables;

    Service(Selection selection, Gaps gaps, Recommender.Tables tables) {
        this.selection = selection;
        this.gaps = gaps;
        this.tables = tables;
    }

    /** The requirements of the card a unit could serve. */
    List<Requirement> couldServe(Runner runner) {
        Unit unit = runner.candidate().unit();
        return selection.card().requirements().stream()
                .filter(requirement -> tables.substitutions()
                        .findFit(
                                requirement.wanted(),
                                unit.type(),
                                unit.load().kit(),
                                selection.card().incidentType())
                        .isPresent())
                .toList();
    }

    /** The first requirement a unit would have served better: one left open, or one whose latest unit is later. */
    Optional<Requirement> findBetterPlacedFor(Runner runner) {
        Duration arrival = runner.arrival();
        if (arrival == null) {
            return Optional.empty();
        }
        return couldServe(runner).stream()
                .filter(requirement -> gaps.missing(requirement) > 0
                        || findLatest(requirement.wanted())
                                .filter(latest -> arrival.compareTo(latest.arrivalOrNever()) < 0)
                                .isPresent())
                .findFirst();
    }

    /** The latest of the units chosen for a requirement. */
    Optional<Runner> findLatest(Wanted wanted) {
        return selection.picks().stream()
                .filter(pick -> pick.role() instanceof Role.Fills fills
                        && fills.wanted().equals(wanted))
                .map(Pick::runner)
                .max(Comparator.comparing(Runner::arrivalOrNever).thenComparing(Runner::id));
    }
}
