package org.sayram.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.quantity.Litres;
import org.sayram.recommendation.Recommendation.Role;
import org.sayram.recommendation.Recommendation.WaterSum;
import org.sayram.recommendation.plan.RunCard;
import org.sayram.recommendation.plan.Substitutions;

/** Chooses the units of one recommendation, in the order of the rules; what it chose is explained afterwards. */
final class Selection {
    private final Call call;
    private final Policy policy;
    private final List<Runner> runners;
    private final Substitutions substitutions;
    private final Reserve reserve;
    private final WaterReckoning water;
    private final Map<String, Pick> picks = new LinkedHashMap<>();
    private RunCard card;
    private List<Reason.Strengthens> strengthenedBy = List.of();
    private List<Recommendation.Counted> counted = List.of();

    Selection(Call call, Policy policy, List<Runner> runners, Substitutions substitutions, VehicleTypes types) {
        this.call = call;
        this.policy = policy;
        this.runners = runners;
        this.substitutions = substitutions;
        this.reserve = new Reserve(policy.reserve(), call.county(), runners);
        this.water = new WaterReckoning(call, policy.water(), types);
        this.card = call.card();
    }

    void run() {
        sendLocalForcesBeside();
        fillRequirements();
        if (card.escalation().allFree()) {
            sendAllFree();
        }
        bringWater();
    }

    RunCard card() {
        return card;
    }

    List<Reason.Strengthens> strengthenedBy() {
        return strengthenedBy;
    }

    List<Recommendation.Counted> counted() {
        return counted;
    }

    Collection<Pick> picks() {
        return picks.values();
    }

    boolean isPicked(Runner runner) {
        return picks.containsKey(runner.id());
    }

    Reserve reserve() {
        return reserve;
    }

    WaterSum waterSum() {
        return water.sum(unitsAtScene());
    }

    /** How many units of a reserve group go. */
    int gone(Reserve.Group group) {
        return (int) picks.values().stream()
                .filter(pick -> reserve.findGroup(pick.runner()).equals(Optional.of(group)))
                .count();
    }

    /** Rule 5: the nearest of each kind of local force, unless one of that kind is there already. */
    private void sendLocalForcesBeside() {
        for (Brigade brigade : Brigade.values()) {
            boolean there =
                    call.alreadySent().stream().anyMatch(unit -> unit.station().brigade() == brigade);
            if (brigade.goesBeside() && !there) {
                runners.stream()
                        .filter(runner -> runner.brigade() == brigade && runner.canGo())
                        .findFirst()
                        .filter(runner -> runner.arrivalOrNever()
                                        .compareTo(policy.timing().besideWithin())
                                <= 0)
                        .ifPresent(runner -> pick(runner, new Role.Beside()));
            }
        }
    }

    /** Rules 3 and 4, once for the plain card and again if circumstances strengthen the first dispatch. */
    private void fillRequirements() {
        List<Runner> able = runners.stream()
                .filter(runner -> runner.canGo() && runner.brigade().mayFill() && !isPicked(runner))
                .toList();
        Assignment.Result result = solve(able);
        if (call.alreadySent().isEmpty()) {
            strengthenedBy = new Strengthening(call, policy.limits()).reasons(firstArrival(able, result));
            if (!strengthenedBy.isEmpty()) {
                card = Strengthening.add(call.card(), strengthenedBy.size());
                result = solve(able);
            }
        }
        counted = result.bySent().stream()
                .map(filled -> new Recommendation.Counted(
                        call.alreadySent().get(filled.unit()),
                        card.requirements().get(filled.requirement()).wanted()))
                .toList();
        for (Assignment.Filled filled : result.byRunners()) {
            pick(able.get(filled.unit()), role(filled));
        }
    }

    private Assignment.Result solve(List<Runner> able) {
        return Assignment.solve(card, substitutions, policy, call.alreadySent(), able, reserve);
    }

    private static @Nullable Duration firstArrival(List<Runner> able, Assignment.Result result) {
        return result.byRunners().stream()
                .map(filled -> able.get(filled.unit()).arrivalOrNever())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Role role(Assignment.Filled filled) {
        var fit = filled.fit();
        return new Role.Fills(
                card.requirements().get(filled.requirement()).wanted(), fit.wanted(), fit.step(), fit.substitute());
    }

    /** Everything free of the national team, the nearest first, but for the reserve of each county. */
    private void sendAllFree() {
        for (Runner runner : runners) {
            if (runner.canGo() && runner.brigade() == Brigade.NATIONAL && !isPicked(runner) && isSpare(runner)) {
                pick(runner, new Role.All());
            }
        }
    }

    private boolean isSpare(Runner runner) {
        return reserve.findGroup(runner)
                .map(group -> gone(group) < reserve.mayGoAmongAll(group))
                .orElse(true);
    }

    /** Rule 6: relays until the water lasts or nobody is left who brings any. */
    private void bringWater() {
        List<Runner> able = runners.stream()
                .filter(runner -> runner.canGo() && runner.brigade().mayFill() && !isPicked(runner))
                .filter(runner -> water.bringsWater(runner.candidate().unit()))
                .sorted(Comparator.comparing((Runner runner) ->
                                !water.isRelay(runner.candidate().unit()))
                        .thenComparing(runner -> runner.brigade() != Brigade.NATIONAL)
                        .thenComparing(Runner.BY_ARRIVAL))
                .toList();
        for (Runner runner : able) {
            WaterSum before = waterSum();
            if (before.enough()) {
                return;
            }
            long adds = with(runner).have().litres() - before.have().litres();
            if (adds > 0 && mayStillFill(runner)) {
                pick(runner, new Role.Relay(new Litres(adds)));
            }
        }
    }

    private boolean mayStillFill(Runner runner) {
        return reserve.findGroup(runner)
                .map(group -> gone(group) < reserve.mayFill(group, card))
                .orElse(true);
    }

    private WaterSum with(Runner runner) {
        List<Unit> units = unitsAtScene();
        units.add(runner.candidate().unit());
        return water.sum(units);
    }

    private List<Unit> unitsAtScene() {
        List<Unit> units = new ArrayList<>(call.alreadySent());
        picks.values().forEach(pick -> units.add(pick.runner().candidate().unit()));
        return units;
    }

    private void pick(Runner runner, Role role) {
        picks.put(runner.id(), new Pick(runner, role));
    }
}
