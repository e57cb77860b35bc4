package org.sayram.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed of one author. Its id is made by the author's device, so that a deed sent twice, or to two nodes, counts once.
 *
 * @param id made by the client and kept through its retries
 * @param actor who did it
 * @param occurredAt when it happened, as the author says
 * @param basedOn the last event of the stream that the author had seen, where known
 */
public record Act(
        UUID id, Actor actor, Instant occurredAt, @Nullable UUID basedOn) {
    /** A deed that follows from this one, with an id that follows from it too, so that repeats stay repeats. */
    public Act following(String step) {
        UUID derived = UUID.nameUUIDFromBytes((id + "/" + step).getBytes(StandardCharsets.UTF_8));
        return new Act(derived, actor, occurredAt, null);
    }
}
