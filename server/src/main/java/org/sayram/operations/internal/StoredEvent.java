package org.sayram.operations.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.Event;

/** An event as it lies on this node: the position is this node's own. */
record StoredEvent(Event event, @Nullable UUID incidentId, long position) {}
