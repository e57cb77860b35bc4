package org.sayram.recommendation.level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.IncidentLevel;
import org.sayram.kernel.code.RescueLevel;
import org.sayram.recommendation.level.IncidentFacts.Fire;
import org.sayram.recommendation.level.IncidentFacts.People;
import org.sayram.recommendation.level.IncidentFacts.Rescue;
import org.sayram.recommendation.level.LevelProposal.Ground;

/** The rules that propose a level: one rule, one method, one reason; the highest ground decides. */
public final class LevelRules {
    private final LevelLimits limits;

    /** Rules with these numbers. */
    public LevelRules(LevelLimits limits) {
        this.limits = limits;
    }

    /** The level these facts ask for, on the scale of their kind. */
    public LevelProposal proposeLevel(IncidentFacts facts) {
        return switch (facts) {
            case Fire fire ->
                highest(Stream.of(
                        peopleInFire(fire.people()),
                        ordinaryPlace(fire),
                        areaInSpecialPlace(fire),
                        unknownAreaInSpecialPlace(fire),
                        smokeFromTwoStoreys(fire),
                        trappedInSpecialPlace(fire)));
            case Rescue rescue ->
                highest(Stream.of(peopleInRescue(rescue.people()), extent(rescue), secondaryPollution(rescue)));
        };
    }

    private static LevelProposal highest(Stream<Optional<Ground>> said) {
        List<Ground> grounds = new ArrayList<>(said.flatMap(Optional::stream).toList());
        grounds.sort(Comparator.comparingInt((Ground ground) -> ground.level().number())
                .reversed());
        return new LevelProposal(grounds.getFirst().level(), grounds);
    }

    private Optional<Ground> peopleInFire(People people) {
        int number = people.atLeast();
        if (number == 0) {
            return Optional.empty();
        }
        FireLevel level = FireLevel.TWO;
        if (number >= limits.veryMany()) {
            level = FireLevel.FIVE;
        } else if (number >= limits.many()) {
            level = FireLevel.FOUR;
        } else if (number >= limits.some()) {
            level = FireLevel.THREE;
        }
        return ground(level, new LevelReason.PeopleHarmed(number));
    }

    private Optional<Ground> ordinaryPlace(Fire fire) {
        if (!fire.places().isEmpty()) {
            return Optional.empty();
        }
        Integer area = fire.areaSquareMetres();
        return area != null && area >= limits.ordinaryLarge()
                ? ground(FireLevel.TWO, new LevelReason.LargeFire(area, limits.ordinaryLarge()))
                : ground(FireLevel.ONE, new LevelReason.OrdinaryPlace());
    }

    private Optional<Ground> areaInSpecialPlace(Fire fire) {
        Integer area = fire.areaSquareMetres();
        if (fire.places().isEmpty() || area == null) {
            return Optional.empty();
        }
        FireLevel level = FireLevel.TWO;
        if (area >= limits.specialLarge()) {
            level = FireLevel.FIVE;
        } else if (area >= limits.specialFairlyLarge()) {
            level = FireLevel.FOUR;
        } else if (area >= limits.specialSmall()) {
            level = FireLevel.THREE;
        }
        return ground(level, new LevelReason.FireInSpecialPlace(fire.places(), area));
    }

    private static Optional<Ground> unknownAreaInSpecialPlace(Fire fire) {
        return isOfUnknownExtent(fire)
                ? ground(FireLevel.TWO, new LevelReason.UnknownAreaInSpecialPlace(fire.places(), fire.source()))
                : Optional.empty();
    }

    private static Optional<Ground> smokeFromTwoStoreys(Fire fire) {
        return isOfUnknownExtent(fire) && fire.smokeFromTwoStoreys()
                ? ground(FireLevel.THREE, new LevelReason.SmokeFromTwoStoreys(fire.places()))
                : Optional.empty();
    }

    private static Optional<Ground> trappedInSpecialPlace(Fire fire) {
        return isOfUnknownExtent(fire) && fire.people().someTrapped()
                ? ground(FireLevel.THREE, new LevelReason.TrappedInSpecialPlace(fire.places()))
                : Optional.empty();
    }

    private static boolean isOfUnknownExtent(Fire fire) {
        return !fire.places().isEmpty() && fire.areaSquareMetres() == null;
    }

    private Optional<Ground> peopleInRescue(People people) {
        int number = people.atLeast();
        if (number == 0) {
            return Optional.empty();
        }
        RescueLevel level = RescueLevel.TWO;
        if (number >= limits.many()) {
            level = RescueLevel.FOUR;
        } else if (number >= limits.some()) {
            level = RescueLevel.THREE;
        }
        return ground(level, new LevelReason.PeopleHarmed(number));
    }

    private static Optional<Ground> extent(Rescue rescue) {
        RescueLevel level = switch (rescue.extent()) {
            case SMALL -> RescueLevel.ONE;
            case SERIOUS -> RescueLevel.TWO;
            case GRAVE -> RescueLevel.THREE;
            case BEYOND -> RescueLevel.FOUR;
        };
        return ground(level, new LevelReason.RescueExtent(rescue.extent()));
    }

    private static Optional<Ground> secondaryPollution(Rescue rescue) {
        return rescue.secondaryPollution()
                ? ground(RescueLevel.THREE, new LevelReason.SecondaryPollution())
                : Optional.empty();
    }

    private static Optional<Ground> ground(IncidentLevel level, LevelReason reason) {
        return Optional.of(new Ground(level, reason));
    }
}
