package org.sayram.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.OperationsEvent;

/** Something that happened to one unit on one incident. */
public sealed interface AssignmentEvent extends OperationsEvent
        permits UnitOrdered, OrderReceived, StatusReported, AssignmentCancelled {
    /** The unit on the incident. */
    UUID assignment();

    /** The incident. */
    UUID incident();

    /** The unit's name as it was then. */
    String unitName();

    @Override
    default @Nullable UUID incidentId() {
        return incident();
    }
}
