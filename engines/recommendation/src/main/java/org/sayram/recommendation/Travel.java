package org.sayram.recommendation;

import java.time.Duration;

/** The road from where a unit is to the incident, found by the caller for that class of vehicle and season. */
public sealed interface Travel {
    /**
     * There is a road.
     *
     * @param time driving time, without turn-out
     * @param estimated whether part of it lies off the known network
     */
    record Road(Duration time, boolean estimated) implements Travel {
        /** Refuses a negative time. */
        public Road {
            if (time.isNegative()) {
                throw new IllegalArgumentException("a travel time of " + time + " is negative");
            }
        }
    }

    /** No open road leads there. */
    record NoRoad() implements Travel {}
}
