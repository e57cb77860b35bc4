package org.sayram.operationslog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value of the incident on which nodes may differ: what the highest command term says, and what others had said.
 *
 * @param chosen the statement that counts, absent if none was made
 * @param suggestions the other statements, in the agreed order
 */
public record Chosen<V>(@Nullable Statement<V> chosen, List<Statement<V>> suggestions) {
    /** Keeps a copy of the list. */
    public Chosen {
        suggestions = List.copyOf(suggestions);
    }

    /** The value that counts. */
    public Optional<V> findValue() {
        return chosen == null ? Optional.empty() : Optional.of(chosen.value());
    }

    /**
     * What someone said.
     *
     * @param value the value
     * @param event the event that says it
     * @param node where it was written
     * @param actor by whom
     * @param term under which command term
     * @param occurredAt when
     */
    public record Statement<V>(V value, UUID event, String node, String actor, int term, Instant occurredAt) {}
}
