package org.sayram.operations;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.IncidentFact;

/**
 * Something that happened in an operation, as its capability tells it. Implemented by records named in the past tense; the
 * record is the body of the event and carries snapshots of names, so that a reader without the registers understands it.
 */
public interface OperationsEvent {
    /** The incident whose fold this event belongs to, or null where it belongs to none. */
    default @Nullable UUID incidentId() {
        return null;
    }

    /** What this event means in the merge table of the operations log, where it has a row there. */
    default Optional<IncidentFact> fact() {
        return Optional.empty();
    }
}
