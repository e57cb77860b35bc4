package org.sayram.recommendation;

/**
 * The people of a unit.
 *
 * @param aboard people it would leave with now
 * @param minimum people below which it is not sent
 * @param pattern how they are on duty, which decides the turn-out time
 */
public record Crew(int aboard, int minimum, Pattern pattern) {
    /** How a crew is on duty. */
    public enum Pattern {
        /** In the station, on watch. */
        ON_DUTY,
        /** Paid, called in from work nearby. */
        PART_TIME,
        /** Called in from home. */
        VOLUNTEER
    }
}
