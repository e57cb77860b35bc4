package org.sayram.operations.internal;

import java.util.List;
import org.sayram.operations.LoggedEvent;
import org.sayram.operationslog.IncidentState;

/** One incident: its state, and its events in the agreed order. */
record FoldedIncident(IncidentState state, List<LoggedEvent> events) {}
