package org.sayram.iot.internal.duty;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When rounds are held by themselves.
 *
 * @param id its own number
 * @param name how people call it
 * @param kind daily: at a time of the day; random: at a moment drawn anew each day
 * @param county code of the county asked, or null for all
 * @param share percent of the terminals that each round asks, 1 to 100
 * @param minutes minutes to answer, 1 to 255
 * @param beginsAt time of the day in the prefecture, China standard time
 * @param endsAt random: the latest moment a round may begin; daily: as beginsAt
 * @param addedByName who added it
 * @param addedAt when
 * @param endedAt when it was ended; null while it runs
 */
record DutyPlan(
        UUID id,
        String name,
        String kind,
        @Nullable String county,
        int share,
        int minutes,
        LocalTime beginsAt,
        LocalTime endsAt,
        String addedByName,
        Instant addedAt,
        @Nullable Instant endedAt) {
    static final String DAILY = "daily";
    static final String RANDOM = "random";
}
