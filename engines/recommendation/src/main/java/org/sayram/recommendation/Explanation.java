package org.sayram.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayram.kernel.code.Capability;
import org.sayram.kernel.code.VehicleType;
import org.sayram.recommendation.Recommendation.AutoSend;
import org.sayram.recommendation.Recommendation.Chosen;
import org.sayram.recommendation.Recommendation.Gap;
import org.sayram.recommendation.Recommendation.NotChosen;
import org.sayram.recommendation.Recommendation.Role;
import org.sayram.recommendation.plan.RunCard;

/** Writes down for each unit that goes what it goes for, and what to know about it; rule 7 of section 7.3, first part. */
final class Explanation {
    private final Call call;
    private final Policy policy;
    private final Selection selection;
    private final Recommender.Tables tables;
    private final Passes passes;
    private final Gaps gaps;

    Explanation(Call call, Policy policy, List<Runner> runners, Selection selection, Recommender.Tables tables) {
        this.call = call;
        this.policy = policy;
        this.selection = selection;
        this.tables = tables;
        this.gaps = new Gaps(call, runners, selection, tables);
        this.passes = new Passes(call, policy, runners, selection, new Service(selection, gaps, tables));
    }

    Recommendation recommendation() {
        List<Chosen> chosen = selection.picks().stream()
                .sorted(Comparator.comparing(Pick::runner, Runner.BY_ARRIVAL))
                .map(this::chosen)
                .toList();
        List<NotChosen> notChosen = passes.list();
        List<Gap> open = gaps.list();
        return new Recommendation(
                selection.card(),
                selection.strengthenedBy(),
                selection.counted(),
                chosen,
                notChosen,
                open,
                selection.waterSum(),
                autoSend(selection.card()));
    }

    private Chosen chosen(Pick pick) {
        Runner runner = pick.runner();
        List<Reason.OfChoice> reasons = new ArrayList<>();
        reasons.add(mainReason(pick));
        fillsForTheStation(pick).ifPresent(reasons::add);
        standsForAnother(pick).ifPresent(reasons::add);
        arrivesLate(runner).ifPresent(reasons::add);
        roadIsEstimated(runner).ifPresent(reasons::add);
        touchesTheReserve(runner).ifPresent(reasons::add);
        return new Chosen(runner.candidate(), runner.arrivalOrNever(), pick.role(), reasons);
    }

    private static Reason.OfChoice mainReason(Pick pick) {
        Runner runner = pick.runner();
        return switch (pick.role()) {
            case Role.Fills fills -> new Reason.LeastArrival(fills.wanted(), runner.arrivalOrNever());
            case Role.Beside() -> new Reason.GoesBeside(runner.brigade());
            case Role.Relay(var adds) -> new Reason.BringsWater(adds);
            case Role.All() -> new Reason.AllFree();
        };
    }

    private static Optional<Reason.OfChoice> fillsForTheStation(Pick pick) {
        Brigade brigade = pick.runner().brigade();
        return pick.role() instanceof Role.Fills && brigade != Brigade.NATIONAL
                ? Optional.of(new Reason.LocalFillsGap(brigade))
                : Optional.empty();
    }

    private Optional<Reason.OfChoice> standsForAnother(Pick pick) {
        if (!(pick.role() instanceof Role.Fills fills) || !fills.substitute()) {
            return Optional.empty();
        }
        VehicleType given = pick.runner().type();
        Set<Capability> lacking = EnumSet.noneOf(Capability.class);
        lacking.addAll(tables.types().capabilities(new VehicleType(fills.as())));
        lacking.removeAll(tables.types().capabilities(given));
        return Optional.of(new Reason.Substitute(fills.as(), given, lacking));
    }

    private Optional<Reason.OfChoice> arrivesLate(Runner runner) {
        Duration late = runner.arrivalOrNever().minus(call.scene().arrivalTarget());
        return late.isPositive() ? Optional.of(new Reason.Late(late)) : Optional.empty();
    }

    private static Optional<Reason.OfChoice> roadIsEstimated(Runner runner) {
        return runner.candidate().travel() instanceof Travel.Road road && road.estimated()
                ? Optional.of(new Reason.EstimatedRoad())
                : Optional.empty();
    }

    private Optional<Reason.OfChoice> touchesTheReserve(Runner runner) {
        Reserve reserve = selection.reserve();
        return reserve.findGroup(runner).map(group -> reserve.left(group, selection.gone(group)));
    }

    private AutoSend autoSend(RunCard card) {
        if (card.level().number() > 1) {
            return AutoSend.ABOVE_LEVEL_ONE;
        }
        return policy.autoSendLevelOne() ? AutoSend.ALLOWED : AutoSend.SWITCHED_OFF;
    }
}
