package org.sayram.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the operations log with its body read.
 *
 * @param id the event
 * @param world live or an exercise
 * @param stream what it is about
 * @param incidentId the incident it belongs to, where it does
 * @param node the node that wrote it
 * @param occurredAt when it happened, as the author said
 * @param recordedAt when the writing node stored it
 * @param actor who did it
 * @param type for example {@code dispatch.unit-ordered}
 * @param body what happened; {@link UnknownEvent} where this program does not know the type
 */
public record LoggedEvent(
        UUID id,
        World world,
        StreamId stream,
        @Nullable UUID incidentId,
        String node,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        String type,
        OperationsEvent body) {}
