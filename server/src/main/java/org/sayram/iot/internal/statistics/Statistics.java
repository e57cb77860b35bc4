package org.sayram.iot.internal.statistics;

import java.time.Instant;
import java.util.List;

/**
 * Figures of a period beside those of the period before, over all and by group.
 *
 * @param asOf when they were counted
 * @param from begin of the period
 * @param until its end, itself outside
 * @param before begin of the period before, which ends where this one begins
 * @param inOrderAt the moment that the intact rates speak of: the end of the period, or now
 * @param by what the groups are
 * @param whole over all groups
 * @param groups the groups, by name
 */
record Statistics(
        Instant asOf,
        Instant from,
        Instant until,
        Instant before,
        Instant inOrderAt,
        String by,
        Group whole,
        List<Group> groups) {
    /** Keeps the groups from being changed. */
    Statistics {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param key what its lists are filtered by; empty for what is in no register or under no contract
     * @param name in words
     * @param now figures of the period
     * @param before figures of the period before
     */
    record Group(String key, String name, Figures now, Figures before) {}
}
