package org.sayram.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.identity.SignedIn;

/** Whom by their area of responsibility something in the log concerns. */
public interface Areas {
    /** Whether what happened in a stream, on an incident where there is one, concerns an area. */
    boolean concerns(World world, StreamId stream, @Nullable UUID incident, Area area);

    /** Refuses a person whom the thing does not concern. */
    void require(World world, String kind, UUID id, SignedIn person);
}
