package org.sayram.recommendation.level;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayram.recommendation.level.IncidentFacts.Extent;
import org.sayram.recommendation.level.IncidentFacts.Source;
import org.sayram.recommendation.level.IncidentFacts.SpecialPlace;

/** Why a level is proposed; values only, the words stand under {@link #key()}. */
public sealed interface LevelReason {
    /** The stable message key, for example {@code recommendation.level.people-harmed}. */
    default String key() {
        return "recommendation.level." + Keys.kebab(getClass().getSimpleName());
    }

    /** So many people are hurt, dead or trapped. */
    record PeopleHarmed(int atLeast) implements LevelReason {}

    /** An ordinary place and a small fire. */
    record OrdinaryPlace() implements LevelReason {}

    /** An ordinary place and a large fire. */
    record LargeFire(int squareMetres, int limit) implements LevelReason {}

    /** A special place and a fire of this size. */
    record FireInSpecialPlace(Set<SpecialPlace> places, int squareMetres) implements LevelReason {}

    /** A special place and nobody knows how large the fire is. */
    record UnknownAreaInSpecialPlace(Set<SpecialPlace> places, Source source) implements LevelReason {}

    /** A special place of unknown extent, with smoke or flame on two storeys. */
    record SmokeFromTwoStoreys(Set<SpecialPlace> places) implements LevelReason {}

    /** A special place of unknown extent, with people trapped. */
    record TrappedInSpecialPlace(Set<SpecialPlace> places) implements LevelReason {}

    /** A rescue of this extent. */
    record RescueExtent(Extent extent) implements LevelReason {}

    /** A danger of secondary pollution. */
    record SecondaryPollution() implements LevelReason {}

    /** How a reason's name becomes a key. */
    final class Keys {
        private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

        private Keys() {}

        static String kebab(String name) {
            return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    }
}
