package org.sayram.recommendation;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.VehicleType;

/**
 * A candidate with what the rules of readiness and road make of it.
 *
 * @param arrival turn-out and travel; null where no road leads there
 * @param unfit why it cannot be sent; null if it can, the road left aside
 */
record Runner(Candidate candidate, @Nullable Duration arrival, Reason.@Nullable Unfit unfit) {
    /** Earliest first, those without a road last; the id decides between equals. */
    static final Comparator<Runner> BY_ARRIVAL =
            Comparator.comparing(Runner::arrivalOrNever).thenComparing(Runner::id);

    private static final Duration NEVER = Duration.ofDays(36_500);

    static Runner of(Candidate candidate, Policy policy) {
        Optional<Reason.Unfit> unfit = Fitness.unfit(candidate, policy);
        return new Runner(candidate, arrival(candidate, policy.timing()), unfit.orElse(null));
    }

    private static @Nullable Duration arrival(Candidate candidate, Policy.Timing timing) {
        return switch (candidate.travel()) {
            case Travel.Road road -> turnOut(candidate, timing).plus(road.time());
            case Travel.NoRoad() -> null;
        };
    }

    /** A crew that is on its way home is rolling; any other must first turn out. */
    static Duration turnOut(Candidate candidate, Policy.Timing timing) {
        if (candidate.readiness().state() == DutyState.RETURNING) {
            return Duration.ZERO;
        }
        return switch (candidate.crew().pattern()) {
            case ON_DUTY -> timing.onDuty();
            case PART_TIME -> timing.partTime();
            case VOLUNTEER -> timing.volunteer();
        };
    }

    String id() {
        return candidate.unit().id();
    }

    VehicleType type() {
        return candidate.unit().type();
    }

    Brigade brigade() {
        return candidate.unit().station().brigade();
    }

    boolean isFit() {
        return unfit == null;
    }

    boolean canGo() {
        return unfit == null && arrival != null;
    }

    /** The arrival, or a time no road can take. */
    Duration arrivalOrNever() {
        return arrival == null ? NEVER : arrival;
    }
}
