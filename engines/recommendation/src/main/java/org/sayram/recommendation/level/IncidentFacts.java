package org.sayram.recommendation.level;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of an incident when its level is proposed. */
public sealed interface IncidentFacts {
    /** People hurt, dead or trapped. */
    People people();

    /**
     * A fire.
     *
     * @param places what makes the place special; empty for an ordinary building or open ground
     * @param areaSquareMetres burning area; null if unknown
     * @param people people hurt, dead or trapped
     * @param smokeFromTwoStoreys smoke or flame shows on two storeys
     * @param source who told us
     */
    record Fire(
            Set<SpecialPlace> places,
            @Nullable Integer areaSquareMetres,
            People people,
            boolean smokeFromTwoStoreys,
            Source source)
            implements IncidentFacts {
        /** Copies the places and refuses a negative area. */
        public Fire {
            places = Set.copyOf(places);
            if (areaSquareMetres != null && areaSquareMetres < 0) {
                throw new IllegalArgumentException("an area of " + areaSquareMetres + " m2 is negative");
            }
        }
    }

    /**
     * A rescue.
     *
     * @param extent how grave it is among its kind
     * @param secondaryPollution a danger of secondary pollution
     * @param people people hurt, dead or trapped
     */
    record Rescue(Extent extent, boolean secondaryPollution, People people) implements IncidentFacts {}

    /**
     * People hurt, dead or trapped, as far as is known.
     *
     * @param number so many are known of; 0 if none
     * @param someTrapped trapped people are reported, whatever their number
     */
    record People(int number, boolean someTrapped) {
        /** Nobody. */
        public static final People NONE = new People(0, false);

        /** Refuses a negative number. */
        public People {
            if (number < 0) {
                throw new IllegalArgumentException(number + " people is a negative number");
            }
        }

        /** The number known, but one at least if somebody is trapped. */
        int atLeast() {
            return someTrapped ? Math.max(1, number) : number;
        }
    }

    /** The special places of the fire call levels. */
    enum SpecialPlace {
        /** 高层建筑. */
        HIGH_RISE,
        /** 地下建筑. */
        UNDERGROUND,
        /** 人员密集场所. */
        CROWDED,
        /** 易燃易爆危险品场所: oil, gas, chemicals, and stores of what burns fast, such as cotton. */
        DANGEROUS_GOODS,
        /** 重要场所: key premises. */
        IMPORTANT,
        /** 特殊场所. */
        SPECIAL
    }

    /** Who told of a fire. */
    enum Source {
        /** A person at the place or in sight of it. */
        PERSON,
        /** A device, and nobody has looked yet. */
        AUTOMATIC_ALARM
    }

    /** How grave a rescue is among its kind. */
    enum Extent {
        /** Light accident, small collapse, ordinary difficulty, help request. */
        SMALL,
        /** Small chemical leak, more serious accident, larger collapse, small explosion. */
        SERIOUS,
        /** Grave accident, large collapse or chemical leak, wider natural event. */
        GRAVE,
        /** Beyond the force of level 3. */
        BEYOND
    }
}
