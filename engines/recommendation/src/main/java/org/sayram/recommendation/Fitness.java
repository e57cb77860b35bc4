package org.sayram.recommendation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sayram.kernel.code.DutyState;

/** Whether a unit can be sent at all: one rule, one method, one reason (dispatch facts, section 7.3 rule 1). */
final class Fitness {
    private static final List<BiFunction<Candidate, Policy, Optional<Reason.Unfit>>> RULES = List.of(
            Fitness::mustBeFree,
            Fitness::mustHaveReportedItselfFree,
            Fitness::mustNotBeHeldBack,
            Fitness::mustHaveItsCrew,
            Fitness::mustHaveItsAgent,
            Fitness::mustBeWhereWeThink);

    private Fitness() {}

    /** The first rule a unit breaks, the road left aside: what is kept as reserve is fit but need not reach this incident. */
    static Optional<Reason.Unfit> unfit(Candidate candidate, Policy policy) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(candidate, policy).stream())
                .findFirst();
    }

    static Optional<Reason.Unfit> mustBeFree(Candidate candidate, Policy policy) {
        DutyState state = candidate.readiness().state();
        return state.canBeOrdered() ? Optional.empty() : Optional.of(new Reason.NotFree(state));
    }

    static Optional<Reason.Unfit> mustHaveReportedItselfFree(Candidate candidate, Policy policy) {
        Readiness readiness = candidate.readiness();
        boolean bound = readiness.state() == DutyState.RETURNING && !readiness.availableOnWay();
        return bound ? Optional.of(new Reason.NotYetFree()) : Optional.empty();
    }

    static Optional<Reason.Unfit> mustNotBeHeldBack(Candidate candidate, Policy policy) {
        Readiness.Availability availability = candidate.readiness().availability();
        return availability == Readiness.Availability.OK
                ? Optional.empty()
                : Optional.of(new Reason.HeldBack(availability));
    }

    static Optional<Reason.Unfit> mustHaveItsCrew(Candidate candidate, Policy policy) {
        Crew crew = candidate.crew();
        return crew.aboard() >= crew.minimum()
                ? Optional.empty()
                : Optional.of(new Reason.ShortOfCrew(crew.aboard(), crew.minimum()));
    }

    static Optional<Reason.Unfit> mustHaveItsAgent(Candidate candidate, Policy policy) {
        Load load = candidate.unit().load();
        return load.agent().compareTo(load.agentMinimum()) >= 0
                ? Optional.empty()
                : Optional.of(new Reason.ShortOfAgent(load.agent(), load.agentMinimum()));
    }

    static Optional<Reason.Unfit> mustBeWhereWeThink(Candidate candidate, Policy policy) {
        Duration limit = policy.timing().positionAge();
        return switch (candidate.readiness().position()) {
            case Readiness.Position.InStation() -> Optional.empty();
            case Readiness.Position.Reported(Duration age) ->
                age.compareTo(limit) < 0 ? Optional.empty() : Optional.of(new Reason.PositionOld(age, limit));
        };
    }
}
