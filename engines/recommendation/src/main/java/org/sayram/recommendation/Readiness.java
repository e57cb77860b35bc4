package org.sayram.recommendation;

import java.time.Duration;
import org.sayram.kernel.code.DutyState;

/**
 * Whether a unit can be sent, as far as is known.
 *
 * @param state duty state of GA/T 974.39
 * @param availableOnWay set on a returning unit that reported itself free for another call
 * @param availability our own field beside the standard's code
 * @param position where it was last known to be
 */
public record Readiness(DutyState state, boolean availableOnWay, Availability availability, Position position) {
    /** In station, crewed and fit. */
    public static final Readiness IN_STATION =
            new Readiness(DutyState.READY, false, Availability.OK, new Position.InStation());

    /** What keeps a unit from being sent although its duty state allows it. */
    public enum Availability {
        /** Nothing. */
        OK,
        /** Held back by a person. */
        RESERVED,
        /** Crew or agent below minimum, as the station reports. */
        SHORT,
        /** Being repaired. */
        REPAIR,
        /** Out of service for good. */
        RETIRED,
        /** Its terminal is silent. */
        LOST_LINK
    }

    /** Where a unit was last known to be. */
    public sealed interface Position {
        /** In its station. */
        record InStation() implements Position {}

        /**
         * Somewhere on the road.
         *
         * @param age time since its terminal last said so
         */
        record Reported(Duration age) implements Position {}
    }
}
