package org.sayram.iot.internal.thing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one device says in a payload.
 *
 * @param device its number
 * @param message number of the message, or null
 * @param at when it happened, or null where the payload does not say or says nonsense
 * @param states components whose states the payload speaks of
 * @param readings what was measured
 * @param notes what a person should know who tries the profile
 */
record ThingReport(
        String device,
        @Nullable String message,
        @Nullable Instant at,
        List<ComponentState> states,
        List<Measured> readings,
        List<String> notes) {
    /**
     * States of one component.
     *
     * @param asked bits of the states that the payload says something about
     * @param set those of them that are so
     * @param why the questions and their answers
     */
    record ComponentState(ThingProfile.Component component, int asked, int set, List<String> why) {}

    /**
     * A reading.
     *
     * @param value in the unit of the analog type
     * @param raw in steps of it, as it is stored
     * @param why where it stood
     */
    record Measured(ThingProfile.Component component, int analog, BigDecimal value, int raw, String why) {}
}
