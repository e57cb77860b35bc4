package org.sayram.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.RunCard;
import org.sayram.recommendation.plan.Substitutions;

/**
 * Which unit fills which requirement: as few gaps as possible; then as few local forces in the station's place as possible;
 * then the least sum of arrivals, compared in grains of the policy; then the fewest steps down the order of substitution; then
 * the least sum in seconds. One unit fills one requirement and the reserve of each county is kept. Units already sent come
 * first and cost nothing.
 *
 * <p>It is a cheapest largest flow from requirements through units and the reserve groups of their counties. Among national
 * units and without a binding reserve the least sum also has the least latest arrival: the sets of units that can serve
 * together form a matroid.
 */
final class Assignment {
    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int FIRST_FREE = 2;

    private final RunCard card;
    private final Substitutions substitutions;
    private final Policy policy;
    private final List<Link> links = new ArrayList<>();

    private Assignment(RunCard card, Substitutions substitutions, Policy policy) {
        this.card = card;
        this.substitutions = substitutions;
        this.policy = policy;
    }

    /** A unit that would serve a requirement, and the edge that says whether it does. */
    private record Link(int requirement, int unit, Substitutions.Fit fit, MinimumCostFlow.Edge edge) {}

    /** A requirement filled by the unit at this place of the list it came in. */
    record Filled(int requirement, int unit, Substitutions.Fit fit) {}

    /** The answer: by units already sent and by units to send. */
    record Result(List<Filled> bySent, List<Filled> byRunners) {}

    static Result solve(
            RunCard card,
            Substitutions substitutions,
            Policy policy,
            List<Unit> sent,
            List<Runner> runners,
            Reserve reserve) {
        return new Assignment(card, substitutions, policy).solve(sent, runners, reserve);
    }

    /** What units already sent fill, with nobody else to choose from. */
    static Result countSent(RunCard card, Substitutions substitutions, List<Unit> sent) {
        return solve(card, substitutions, Policy.defaults(), sent, List.of(), Reserve.none());
    }

    private Result solve(List<Unit> sent, List<Runner> runners, Reserve reserve) {
        int requirements = card.requirements().size();
        int firstSent = FIRST_FREE + requirements;
        int firstRunner = firstSent + sent.size();
        Map<Reserve.Group, Integer> groups = groupNodes(runners, reserve, firstRunner + runners.size());
        var flow = new MinimumCostFlow(firstRunner + runners.size() + groups.size());
        for (int at = 0; at < requirements; at++) {
            flow.add(SOURCE, FIRST_FREE + at, card.requirements().get(at).count(), Cost.ZERO);
        }
        for (int at = 0; at < sent.size(); at++) {
            link(flow, sent.get(at), firstSent + at, Cost.ZERO);
            flow.add(firstSent + at, SINK, 1, Cost.ZERO);
        }
        for (int at = 0; at < runners.size(); at++) {
            Runner runner = runners.get(at);
            link(flow, runner.candidate().unit(), firstRunner + at, cost(runner));
            int next = reserve.findGroup(runner).map(groups::get).orElse(SINK);
            flow.add(firstRunner + at, next, 1, Cost.ZERO);
        }
        groups.forEach((group, node) -> flow.add(node, SINK, reserve.mayFill(group, card), Cost.ZERO));
        flow.run(SOURCE, SINK);
        return new Result(filled(firstSent, firstRunner), filled(firstRunner, firstRunner + runners.size()));
    }

    private static Map<Reserve.Group, Integer> groupNodes(List<Runner> runners, Reserve reserve, int firstNode) {
        Map<Reserve.Group, Integer> nodes = new LinkedHashMap<>();
        for (Runner runner : runners) {
            reserve.findGroup(runner).ifPresent(group -> nodes.putIfAbsent(group, firstNode + nodes.size()));
        }
        return nodes;
    }

    private void link(MinimumCostFlow flow, Unit unit, int node, Cost cost) {
        for (int at = 0; at < card.requirements().size(); at++) {
            Requirement requirement = card.requirements().get(at);
            Optional<Substitutions.Fit> found = substitutions.findFit(
                    requirement.wanted(), unit.type(), unit.load().kit(), card.incidentType());
            if (found.isPresent()) {
                Substitutions.Fit fit = found.get();
                Cost whole = cost.plus(new Cost(0, 0, fit.step(), 0));
                links.add(new Link(at, node, fit, flow.add(FIRST_FREE + at, node, 1, whole)));
            }
        }
    }

    private Cost cost(Runner runner) {
        Duration arrival = runner.arrivalOrNever();
        return new Cost(
                runner.brigade() == Brigade.NATIONAL ? 0 : 1,
                grains(arrival, policy.timing().grain()),
                0,
                arrival.toSeconds());
    }

    /** Whole grains until a unit is there; begun grains count. */
    static long grains(Duration arrival, Duration grain) {
        return Math.ceilDiv(arrival.toSeconds(), grain.toSeconds());
    }

    private List<Filled> filled(int fromNode, int toNode) {
        List<Filled> filled = new ArrayList<>();
        for (Link link : links) {
            if (link.edge().isFull() && link.unit() >= fromNode && link.unit() < toNode) {
                filled.add(new Filled(link.requirement(), link.unit() - fromNode, link.fit()));
            }
        }
        return filled;
    }
}
