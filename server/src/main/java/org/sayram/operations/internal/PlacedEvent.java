package org.sayram.operations.internal;

import org.sayram.operations.LoggedEvent;

/** An event as it is kept, and the same with its body read, which is done once. */
record PlacedEvent(StoredEvent stored, LoggedEvent logged) {}
