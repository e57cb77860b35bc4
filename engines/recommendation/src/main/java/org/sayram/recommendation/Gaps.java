package org.sayram.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.recommendation.Recommendation.Gap;
import org.sayram.recommendation.Recommendation.Role;
import org.sayram.recommendation.Recommendation.WaterSum;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.Wanted;

/** Says for each requirement that stays open how many are missing, why, and who outside could help soonest. */
final class Gaps {
    private static final Wanted RELAY = Wanted.of("GS");

    private final Call call;
    private final List<Runner> runners;
    private final Selection selection;
    private final Recommender.Tables tables;

    Gaps(Call call, List<Runner> runners, Selection selection, Recommender.Tables tables) {
        this.call = call;
        this.runners = runners;
        this.selection = selection;
        this.tables = tables;
    }

    List<Gap> list() {
        List<Gap> gaps = new ArrayList<>();
        for (Requirement requirement : selection.card().requirements()) {
            int missing = missing(requirement);
            if (missing > 0) {
                Wanted wanted = requirement.wanted();
                gaps.add(new Gap(wanted, missing, reason(wanted), nearestOutside(wanted)));
            }
        }
        waterGap().ifPresent(gaps::add);
        return gaps;
    }

    /** How many of a requirement neither units sent nor units chosen fill. */
    int missing(Requirement requirement) {
        Wanted wanted = requirement.wanted();
        long chosen = selection.picks().stream()
                .filter(pick -> pick.role() instanceof Role.Fills fills
                        && fills.wanted().equals(wanted))
                .count();
        long counted = selection.counted().stream()
                .filter(one -> one.wanted().equals(wanted))
                .count();
        return requirement.count() - (int) (chosen + counted);
    }

    private Reason.OfGap reason(Wanted wanted) {
        List<Runner> able = runners.stream()
                .filter(runner -> runner.brigade().mayFill() && serves(runner, wanted))
                .toList();
        if (able.isEmpty()) {
            return new Reason.NoneOwned(wanted);
        }
        List<Runner> ready = able.stream().filter(Runner::canGo).toList();
        if (ready.isEmpty()) {
            return new Reason.NoneFit(wanted, able.size());
        }
        return ready.stream()
                .filter(runner -> !selection.isPicked(runner))
                .findFirst()
                .<Reason.OfGap>map(held -> new Reason.OnlyReserveLeft(
                        wanted, held.id(), held.candidate().unit().station().county()))
                .orElseGet(() -> new Reason.AllUsed(wanted, ready.size()));
    }

    private boolean serves(Runner runner, Wanted wanted) {
        Unit unit = runner.candidate().unit();
        return tables.substitutions()
                .findFit(wanted, unit.type(), unit.load().kit(), call.card().incidentType())
                .isPresent();
    }

    private Call.@Nullable OutsideHelp nearestOutside(Wanted wanted) {
        return call.outside().stream()
                .filter(help -> tables.substitutions()
                        .findFit(
                                wanted,
                                help.type(),
                                Load.NONE.kit(),
                                call.card().incidentType())
                        .isPresent())
                .min(Comparator.comparing(Call.OutsideHelp::arrival).thenComparing(Call.OutsideHelp::name))
                .orElse(null);
    }

    private Optional<Gap> waterGap() {
        WaterSum sum = selection.waterSum();
        return sum.enough()
                ? Optional.empty()
                : Optional.of(
                        new Gap(RELAY, 1, new Reason.WaterShort(sum.wanted(), sum.have()), nearestOutside(RELAY)));
    }
}
