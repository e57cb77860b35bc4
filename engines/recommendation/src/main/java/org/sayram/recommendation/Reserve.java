package org.sayram.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.County;
import org.sayram.recommendation.plan.RunCard;

/** What each county still has and must keep (dispatch facts, section 7.3 rule 4). The national team's fit units count. */
final class Reserve {
    /** One group of types in one county. */
    record Group(County county, Policy.Kept kept) {}

    private final Policy.ReservePolicy policy;
    private final @Nullable County incidentCounty;
    private final Map<Group, Integer> fit = new HashMap<>();

    Reserve(Policy.ReservePolicy policy, @Nullable County incidentCounty, List<Runner> runners) {
        this.policy = policy;
        this.incidentCounty = incidentCounty;
        for (Runner runner : runners) {
            if (runner.isFit()) {
                findGroup(runner).ifPresent(group -> fit.merge(group, 1, Integer::sum));
            }
        }
    }

    /** Nothing that anybody must keep. */
    static Reserve none() {
        return new Reserve(Policy.defaults().reserve(), null, List.of());
    }

    /** The group a unit counts for, if it counts for any. */
    Optional<Group> findGroup(Runner runner) {
        if (runner.brigade() != Brigade.NATIONAL) {
            return Optional.empty();
        }
        County county = runner.candidate().unit().station().county();
        return policy.kept().stream()
                .filter(kept -> kept.types().contains(runner.type()))
                .map(kept -> new Group(county, kept))
                .findFirst();
    }

    /** How many units of a group may go when the reserve holds. */
    int mayGo(Group group) {
        return Math.max(0, fitIn(group) - group.kept().count());
    }

    /** How many units of a group may fill the named requirements of a card. */
    int mayFill(Group group, RunCard card) {
        if (!holdsFor(group, card)) {
            return fitIn(group);
        }
        boolean last = policy.lastToOwnCounty() && group.county().equals(incidentCounty);
        return last ? Math.max(mayGo(group), Math.min(1, fitIn(group))) : mayGo(group);
    }

    private int fitIn(Group group) {
        return fit.getOrDefault(group, 0);
    }

    /** A high level releases the reserve for named requirements, and so does a person for one county. */
    private boolean holdsFor(Group group, RunCard card) {
        return card.level().number() < policy.releasedFromLevel() && !isReleasedByPerson(group);
    }

    private boolean isReleasedByPerson(Group group) {
        return policy.releasedCounties().contains(group.county());
    }

    /** How many units of a group may go when everything free goes: only a person releases the reserve then. */
    int mayGoAmongAll(Group group) {
        return isReleasedByPerson(group) ? fitIn(group) : mayGo(group);
    }

    /** What stays of a group once so many have gone. */
    Reason.ReserveLeft left(Group group, int gone) {
        return new Reason.ReserveLeft(
                group.county(),
                group.kept().name(),
                fitIn(group) - gone,
                group.kept().count());
    }
}
