package org.sayram.operations;

import java.util.List;
import java.util.UUID;

/**
 * What an append wrote.
 *
 * @param events ids in the order they were given
 * @param position the log position of the last one on this node
 */
public record Appended(List<UUID> events, long position) {
    /** Copies the list. */
    public Appended {
        events = List.copyOf(events);
    }

    /** The last event written. */
    public UUID last() {
        return events.getLast();
    }
}
