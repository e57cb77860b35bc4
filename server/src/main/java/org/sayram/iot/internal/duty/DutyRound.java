package org.sayram.iot.internal.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of duty checks with its result so far.
 *
 * @param id its own number
 * @param kind manual, daily or random
 * @param name the plan's name, or empty
 * @param county code of the county asked, or null for all
 * @param share percent of the terminals asked
 * @param minutes minutes to answer
 * @param seed the seed of the draw
 * @param eligible how many terminals could be drawn
 * @param eligibleHash names that set, see {@link DutyDraw}
 * @param state running, finished or skipped
 * @param startedAt when it began
 * @param finishedAt when the last check was decided
 * @param byName who began it
 * @param asked checks of the round
 * @param answered answered in time
 * @param missed not answered in time
 * @param unreachable never asked, the terminal did not take the question
 */
record DutyRound(
        UUID id,
        String kind,
        String name,
        @Nullable String county,
        int share,
        int minutes,
        String seed,
        int eligible,
        String eligibleHash,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String byName,
        int asked,
        int answered,
        int missed,
        int unreachable) {}
