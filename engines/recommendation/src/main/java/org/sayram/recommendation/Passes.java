package org.sayram.recommendation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayram.recommendation.Recommendation.NotChosen;
import org.sayram.recommendation.Recommendation.Role;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.Wanted;

/** Says for each unit that stays why it stays, the better placed first; rule 7 of section 7.3, second part. */
final class Passes {
    private final Call call;
    private final Policy policy;
    private final List<Runner> runners;
    private final Selection selection;
    private final Service service;

    Passes(Call call, Policy policy, List<Runner> runners, Selection selection, Service service) {
        this.call = call;
        this.policy = policy;
        this.runners = runners;
        this.selection = selection;
        this.service = service;
    }

    List<NotChosen> list() {
        return runners.stream()
                .filter(runner -> !selection.isPicked(runner))
                .map(this::notChosen)
                .sorted(Comparator.comparing((NotChosen one) -> !one.betterPlaced()))
                .toList();
    }

    private NotChosen notChosen(Runner runner) {
        Optional<Requirement> missed = service.findBetterPlacedFor(runner);
        return new NotChosen(runner.candidate(), runner.arrival(), missed.isPresent(), reason(runner, missed));
    }

    private Reason reason(Runner runner, Optional<Requirement> missed) {
        Reason.Unfit unfit = runner.unfit();
        if (unfit != null) {
            return unfit;
        }
        if (runner.arrival() == null) {
            return new Reason.NoRoad();
        }
        if (!runner.brigade().mayFill()) {
            return staysAmongLocalForces(runner);
        }
        return isHeld(runner)
                .or(() -> missed.map(requirement -> wasBetterPlaced(runner, requirement.wanted())))
                .orElseGet(() -> wasNotBetterPlaced(runner));
    }

    /** One of each kind goes beside the station. */
    private Reason.Passed staysAmongLocalForces(Runner runner) {
        Brigade brigade = runner.brigade();
        Optional<String> beside = selection.picks().stream()
                .filter(pick ->
                        pick.role() instanceof Role.Beside && pick.runner().brigade() == brigade)
                .map(pick -> pick.runner().id())
                .findFirst()
                .or(() -> call.alreadySent().stream()
                        .filter(unit -> unit.station().brigade() == brigade)
                        .map(Unit::id)
                        .findFirst());
        return beside.<Reason.Passed>map(unit -> new Reason.OtherGoesBeside(brigade, unit))
                .orElseGet(() -> new Reason.TooFarToGoBeside(
                        brigade, runner.arrivalOrNever(), policy.timing().besideWithin()));
    }

    /** A unit is held when its group has given all it may, and the card has use for it or everything free goes. */
    private Optional<Reason> isHeld(Runner runner) {
        Reserve reserve = selection.reserve();
        boolean all = selection.card().escalation().allFree();
        boolean wanted = all || service.findBetterPlacedFor(runner).isPresent();
        return reserve.findGroup(runner)
                .filter(group -> wanted)
                .filter(group -> selection.gone(group)
                        >= (all ? reserve.mayGoAmongAll(group) : reserve.mayFill(group, selection.card())))
                .map(group -> new Reason.HeldAsReserve(
                        group.county(), group.kept().name(), group.kept().count()));
    }

    private Reason wasBetterPlaced(Runner runner, Wanted wanted) {
        if (runner.brigade() != Brigade.NATIONAL) {
            return new Reason.NotInstead(runner.brigade());
        }
        // A requirement left open cannot be meant: the assignment would have taken this unit.
        return new Reason.NoEarlierByTheMinute(
                wanted, service.findLatest(wanted).orElseThrow().id());
    }

    private Reason wasNotBetterPlaced(Runner runner) {
        List<Requirement> served = service.couldServe(runner);
        if (served.isEmpty()) {
            return new Reason.NotWanted(runner.type());
        }
        Wanted wanted = served.getFirst().wanted();
        Duration arrival = runner.arrivalOrNever();
        return service.findLatest(wanted)
                .<Reason>map(latest -> new Reason.LaterThanChosen(wanted, arrival, latest.arrivalOrNever()))
                .orElseGet(() -> new Reason.AlreadyFilled(wanted));
    }
}
