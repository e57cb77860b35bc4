package org.sayram.operationslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who commands.
 *
 * @param holder the holder of the highest command term, absent while nobody has taken command
 * @param term the highest command term of any event; a hand-over accepted now carries one more
 * @param conflict two people hold the same highest term: an alarm until a hand-over of a higher term
 * @param offers offers that wait for an answer, in order
 */
public record CommandState(@Nullable String holder, int term, boolean conflict, List<Offer> offers) {
    /** Keeps a copy of the list. */
    public CommandState {
        offers = List.copyOf(offers);
    }

    /** Command was offered to someone. */
    public record Offer(UUID event, String to, Instant occurredAt) {}
}
