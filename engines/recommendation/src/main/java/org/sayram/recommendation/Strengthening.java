package org.sayram.recommendation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.quantity.Metres;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.RunCard;

/**
 * What adds force to the first dispatch without raising the level: one rule, one method, one reason, one step (dispatch facts,
 * section 1.3). A step is one more of the first force the card names.
 */
final class Strengthening {
    private final Circumstances circumstances;
    private final WaterSupply water;
    private final Policy.Limits limits;
    private final boolean needsWater;

    Strengthening(Call call, Policy.Limits limits) {
        this.circumstances = call.scene().circumstances();
        this.water = call.scene().water();
        this.needsWater = call.card().wantedFlow().litresPerSecond() > 0;
        this.limits = limits;
    }

    /** One reason for each step. */
    List<Reason.Strengthens> reasons(@Nullable Duration firstArrival) {
        List<Reason.Strengthens> reasons = new ArrayList<>();
        nightAmongPeople().ifPresent(reasons::add);
        strongWind().ifPresent(reasons::add);
        hardFrost().ifPresent(reasons::add);
        snowBlockedRoad().ifPresent(reasons::add);
        firstUnitFar(firstArrival).ifPresent(reasons::add);
        noWaterNear().ifPresent(reasons::add);
        eventOrHoliday().ifPresent(reasons::add);
        secondCall().ifPresent(reasons::add);
        alarmAndCall().ifPresent(reasons::add);
        return reasons;
    }

    /** The card with one step of force for each reason. */
    static RunCard add(RunCard card, int steps) {
        if (steps == 0 || card.requirements().isEmpty()) {
            return card;
        }
        List<Requirement> requirements = new ArrayList<>(card.requirements());
        requirements.set(0, requirements.getFirst().plus(steps));
        return card.withRequirements(requirements);
    }

    private Optional<Reason.Strengthens> nightAmongPeople() {
        LocalTime time = circumstances.localTime();
        boolean afterStart = !time.isBefore(limits.nightFrom());
        boolean beforeEnd = time.isBefore(limits.nightTo());
        boolean overMidnight = limits.nightFrom().isAfter(limits.nightTo());
        boolean night = overMidnight ? afterStart || beforeEnd : afterStart && beforeEnd;
        return when(night && circumstances.crowdedOrResidential(), new Reason.NightAmongPeople(time));
    }

    private Optional<Reason.Strengthens> strongWind() {
        Integer force = circumstances.weather().windForce();
        return force == null
                ? Optional.empty()
                : when(force >= limits.windForce(), new Reason.StrongWind(force, limits.windForce()));
    }

    private Optional<Reason.Strengthens> hardFrost() {
        Double celsius = circumstances.weather().temperatureCelsius();
        return celsius == null
                ? Optional.empty()
                : when(celsius < limits.frostCelsius(), new Reason.HardFrost(celsius, limits.frostCelsius()));
    }

    private Optional<Reason.Strengthens> snowBlockedRoad() {
        return when(circumstances.weather().snowBlockedRoad(), new Reason.SnowBlockedRoad());
    }

    private Optional<Reason.Strengthens> firstUnitFar(@Nullable Duration arrival) {
        return arrival == null
                ? Optional.empty()
                : when(arrival.compareTo(limits.firstUnit()) > 0, new Reason.FirstUnitFar(arrival, limits.firstUnit()));
    }

    private Optional<Reason.Strengthens> noWaterNear() {
        return switch (water) {
            case WaterSupply.Unknown() -> Optional.empty();
            case WaterSupply.Known known -> {
                Metres nearest = known.sources().stream()
                        .map(WaterSupply.Source::distance)
                        .min(Metres::compareTo)
                        .orElse(null);
                boolean far = nearest == null || nearest.compareTo(limits.noWaterWithin()) > 0;
                yield when(needsWater && far, new Reason.NoWaterNear(nearest, limits.noWaterWithin()));
            }
        };
    }

    private Optional<Reason.Strengthens> eventOrHoliday() {
        return when(circumstances.eventOrHoliday(), new Reason.EventOrHoliday());
    }

    private Optional<Reason.Strengthens> secondCall() {
        int calls = circumstances.reports().independentCalls();
        return when(calls >= 2, new Reason.SecondCall(calls));
    }

    private Optional<Reason.Strengthens> alarmAndCall() {
        Circumstances.Reports reports = circumstances.reports();
        return when(reports.automaticAlarm() && reports.independentCalls() >= 1, new Reason.AlarmAndCall());
    }

    private static Optional<Reason.Strengthens> when(boolean holds, Reason.Strengthens reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
