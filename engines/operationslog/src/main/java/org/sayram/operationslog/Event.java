package org.sayram.operationslog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One immutable entry of the operations log: something that happened in an operation, who wrote it on which node, what the
 * author had seen, and the seal that ties it to the entry before it.
 *
 * @param id UUIDv7 of the event
 * @param actId made by the client: one act sent to two nodes counts once
 * @param world {@code live} or the name of an exercise
 * @param stream what the event belongs to, for example {@code incident/…} or {@code assignment/…}
 * @param node the program that wrote it
 * @param incarnation 1 and up; a restored node starts a new one
 * @param sequence 1 and up, without gap within (node, incarnation)
 * @param term command term its author knew, 0 before any; +1 at each accepted hand-over
 * @param basedOn the last event of the stream the author had seen, if any
 * @param clock hybrid logical clock of the node at writing
 * @param occurredAt when it happened, as the device or person says; microseconds
 * @param recordedAt when the node wrote it; microseconds
 * @param actor who did it: {@code person:…}, {@code device:…} or {@code system:…}, perhaps with a name after a blank
 * @param type what happened, the name of a fact
 * @param version version of the body's form, 1 and up
 * @param body canonical JSON text; it is sealed and kept character by character
 * @param previousHash {@link #hash} of the event before it in (node, incarnation), {@link Hash#NONE} for the first
 * @param hash {@link HashChain#hashOf} over all the above
 */
public record Event(
        UUID id,
        UUID actId,
        String world,
        String stream,
        String node,
        int incarnation,
        long sequence,
        int term,
        @Nullable UUID basedOn,
        HybridTime clock,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String type,
        int version,
        String body,
        Hash previousHash,
        Hash hash) {
    /** Cuts instants and refuses values as {@link UnsealedEvent} does. The seal is not checked: see {@link ChainVerifier}. */
    public Event {
        var checked = new UnsealedEvent(
                id,
                actId,
                world,
                stream,
                node,
                incarnation,
                sequence,
                term,
                basedOn,
                clock,
                occurredAt,
                recordedAt,
                actor,
                type,
                version,
                body);
        occurredAt = checked.occurredAt();
        recordedAt = checked.recordedAt();
    }

    static Event of(UnsealedEvent event, Hash previousHash, Hash hash) {
        return new Event(
                event.id(),
                event.actId(),
                event.world(),
                event.stream(),
                event.node(),
                event.incarnation(),
                event.sequence(),
                event.term(),
                event.basedOn(),
                event.clock(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.type(),
                event.version(),
                event.body(),
                previousHash,
                hash);
    }

    /** The event without its seal. */
    public UnsealedEvent unsealed() {
        return new UnsealedEvent(
                id,
                actId,
                world,
                stream,
                node,
                incarnation,
                sequence,
                term,
                basedOn,
                clock,
                occurredAt,
                recordedAt,
                actor,
                type,
                version,
                body);
    }
}
