package org.sayram.routing;

import java.time.Duration;
import org.sayram.kernel.quantity.Metres;

/** The drive of one unit to the incident, or why there is none. */
public sealed interface Travel {
    /**
     * The unit can get there.
     *
     * @param time from leaving its place to the incident, both access legs included, turn-out not included
     * @param distance along the roads, access legs not included
     * @param accessFrom straight line from the unit to the road
     * @param accessTo straight line from the road to the incident
     * @param estimated true when an access leg is so long that the time is a guess
     */
    record Reached(Duration time, Metres distance, Metres accessFrom, Metres accessTo, boolean estimated)
            implements Travel {}

    /**
     * The unit cannot get there by road.
     *
     * @param reason what stands in the way
     */
    record Unreachable(Reason reason) implements Travel {}

    /** What stands in the way. */
    enum Reason {
        /** No open road lies within the maximum access distance of the incident. */
        NO_ROAD_NEAR_INCIDENT,
        /** No open road lies within the maximum access distance of the unit. */
        NO_ROAD_NEAR_UNIT,
        /** The roads would lead there, but not with the closures in force. */
        CUT_OFF_BY_CLOSURES,
        /** The roads at the two places are not connected in this direction. */
        NOT_CONNECTED,
        /** It would take longer than the limit the search was given. */
        BEYOND_LIMIT
    }
}
