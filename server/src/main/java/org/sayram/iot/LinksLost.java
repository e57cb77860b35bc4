package org.sayram.iot;

import java.util.List;
import java.util.UUID;

/**
 * These terminals went offline together: one alarm tells of them all.
 *
 * @param alarm the alarm
 * @param terminals numbers of the terminals that joined it now
 */
public record LinksLost(UUID alarm, List<Long> terminals) implements AlarmEvent {
    /** Copies the list. */
    public LinksLost {
        terminals = List.copyOf(terminals);
    }
}
