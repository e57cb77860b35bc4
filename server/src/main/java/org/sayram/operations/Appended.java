package org.sayram.operations;

import java.util.List;
import java.util.UUID;

/**
 * What an append wrote.
 *
 * @param events ids in the order they were given
 */
public record Appended(List<UUID> events) {
    /** Copies the list. */
    public Appended {
        events = List.copyOf(events);
    }

    /** The last event written. */
    public UUID last() {
        return events.getLast();
    }
}
